#include "appliance/first_start/first_start.hpp"

#include "appliance/answers/mistakes.hpp"
#include "appliance/answers/refusals.hpp"
#include "appliance/engine/request_table.hpp"
#include "appliance/export/stick_words.hpp"
#include "appliance/first_start/store_said.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/envelope/enrolment.hpp"
#include "shared/envelope/house_file.hpp"
#include "shared/outbox/key_exchange.hpp"
#include "shared/text/first_start_nl.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tafel::appliance {
namespace {

namespace fs = std::filesystem;
namespace enrolment = envelope::enrolment;
namespace says = text::first_start;

constexpr std::size_t stick_path_limit = 4096;
constexpr std::size_t key_file_limit = 64UL * 1024;

constexpr std::array<std::string_view, 6> own_requests{"make-keys",   "start-over",  "export-request",
                                                       "take-answer", "drop-answer", "confirm-step"};
constexpr std::string_view end_request = "end-first-start";
constexpr std::array<std::string_view, 7> all_requests{
    "make-keys", "start-over", "export-request", "take-answer", "drop-answer", "confirm-step", end_request};

Reply not_so(std::string_view sentence) {
  return refused(device_rule::first_start, sentence);
}

Reply answer_for(const Done& done) {
  if (done) return ipc::Accepted{};
  return disk_refusal(done.error());
}

bool exists_at(const Path& path) {
  std::error_code trouble;
  return fs::exists(fs::symlink_status(path, trouble));
}

Done have_folder(const Path& path) {
  std::error_code trouble;
  fs::create_directories(path, trouble);
  if (trouble) return fail(Fault::io, "cannot make a folder: " + trouble.message(), path.string());
  return {};
}

Done drop_folder(const Path& path) {
  std::error_code trouble;
  fs::remove_all(path, trouble);
  if (trouble) return fail(Fault::io, "cannot remove a folder: " + trouble.message(), path.string());
  return {};
}

}  // namespace

bool first_start_is_due(const StateFolder& folder) {
  return exists_at(folder.first_start()) ||
         (!exists_at(folder.device_keys()) && !exists_at(folder.house_serial()));
}

std::span<const std::string_view> first_start_requests() {
  return all_requests;
}

bool is_first_start_request(std::string_view name) {
  return std::ranges::find(all_requests, name) != all_requests.end();
}

// ---- Starting, and what others brought -----------------------------------------------------------------------------

Result<std::unique_ptr<FirstStart>> FirstStart::start(EngineConfig config, crypto::Random& random,
                                                      Instant now) {
  std::unique_ptr<FirstStart> first(new FirstStart(std::move(config), random));
  const StateFolder& folder = first->config_.folder;
  for (const auto& path : {folder.outbox(), folder.inbox()})
    if (auto done = have_folder(path); !done) return pass(done.error());
  auto progress = load_progress(folder.first_start());
  if (!progress) return pass(progress.error());
  first->progress_ = std::move(*progress);
  if (!first->progress_.device.empty())  // cut off between the names and the keys, it goes on
    if (auto done = first->begin_keys(first->progress_); !done) return pass(done.error());
  first->load_answer(now);
  first->tick(now);
  return first;
}

Done FirstStart::load_keys() {
  auto keys = load_device_keys(config_.folder);
  if (!keys) return pass(keys.error());
  device_ = std::move(*keys);
  return {};
}

// Keys that are there already are those of an earlier start.
Done FirstStart::begin_keys(const FirstStartProgress& named) {
  const StateFolder& folder = config_.folder;
  const bool complete = exists_at(folder.device_keys()) && exists_at(folder.device_request());
  if (!complete)
    if (auto done = make_device_keys(folder, named.device, random_); !done) return done;
  if (auto done = load_keys(); !done) return done;
  see_key_request();
  if (!key_request_.empty() || named.confirmed.contains(FirstStartStep::house)) return {};
  return outbox::wish_for_key(folder.outbox(), {named.house, named.device});
}

void FirstStart::see_key_request() {
  if (!key_request_.empty()) return;
  auto request = outbox::brought_key_request(config_.folder.outbox());
  if (request) {
    key_request_ = std::move(*request);
    changes_.note();
  }
}

// One that no longer holds, as after a cut while it was written, is none: it is still on the stick.
void FirstStart::load_answer(Instant now) {
  answer_.reset();
  if (!device_) return;
  const auto folder = Folder::open(config_.folder.first_start_answer());
  if (!folder) return;
  auto files = read_answer(*folder);
  if (!files) return;
  auto answer = checked_answer(std::move(*files), *device_, pinned_house(), std::nullopt, now);
  if (answer) answer_ = std::move(*answer);
}

std::optional<KnownHouse> FirstStart::pinned_house() const {
  const StateFolder& folder = config_.folder;
  const auto key =
      read_parsed(folder.house_key(), crypto::minisign::file_limit_bytes, crypto::minisign::parse_file);
  if (!key) return std::nullopt;
  const auto house =
      envelope::load_house({folder.house_json(), folder.house_signature(), folder.house_key()});
  return KnownHouse{*key, house ? house->serial : 0};
}

std::optional<KnownHouse> FirstStart::brought_house() const {
  if (!answer_) return std::nullopt;
  return KnownHouse{answer_->house_key, answer_->house.serial};
}

void FirstStart::tick(Instant) {
  if (device_) see_key_request();
  auto certificate = outbox::read_certificate_status(config_.folder.outbox());
  auto store = outbox::read_store_status(config_.folder.outbox());
  const auto before = std::pair(certificate_, store_);
  certificate_ = certificate ? std::optional(std::move(*certificate)) : std::nullopt;
  store_ = store ? std::optional(std::move(*store)) : std::nullopt;
  if (before != std::pair(certificate_, store_)) changes_.note();
}

// ---- Requests ------------------------------------------------------------------------------------------------------

std::optional<ipc::Answer> FirstStart::handle(ipc::RequestLine request, Instant now) {
  Reply reply = reply_to(request, now);
  if (has_work()) return std::nullopt;
  return std::visit([&](auto& what) { return ipc::Answer{request.id, std::move(what)}; }, reply);
}

Reply FirstStart::reply_to(const ipc::RequestLine& line, Instant now) {
  using Handler = Reply (FirstStart::*)(Request&);
  constexpr std::array<Handler, own_requests.size()> handlers{
      &FirstStart::make_keys,   &FirstStart::start_over,  &FirstStart::export_request,
      &FirstStart::take_answer, &FirstStart::drop_answer, &FirstStart::confirm};
  Request request{line.fields, now};
  if (line.action == "view") return show(request);
  const auto own = std::ranges::find(own_requests, line.action);
  if (own != own_requests.end()) {
    changes_.note();
    return (this->*handlers.at(static_cast<std::size_t>(own - own_requests.begin())))(request);
  }
  if (line.action != end_request) {
    if (find_kind(line.action) != nullptr) return not_so(says::goes_on);
    return ipc::Malformed{"unknown-action", "no request is called so", "/do"};
  }
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (step() != FirstStartStep::ready) return not_so(says::not_this_step);
  ends_for_ = line.id;
  return ipc::Accepted{};
}

std::optional<ipc::Answer> FirstStart::work(Instant) {
  const std::int64_t request = *std::exchange(ends_for_, std::nullopt);
  const Done done = clear_away();
  over_ = done.has_value();
  if (!done) return ipc::Answer{request, disk_refusal(done.error())};
  return ipc::Answer{request, ipc::Accepted{}};
}

Reply FirstStart::show(Request& request) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  changes_.note();
  return ipc::Accepted{};
}

FirstStartStep FirstStart::step() const {
  return next_step(progress_, {device_.has_value() && !key_request_.empty(), answer_.has_value()});
}

Done FirstStart::save(FirstStartProgress progress) {
  if (auto done = save_progress(config_.folder.first_start(), progress); !done) return done;
  progress_ = std::move(progress);
  return {};
}

// ---- Keys

Reply FirstStart::make_keys(Request& request) {
  FirstStartProgress named;
  for (auto* field : {&named.house, &named.device}) {
    const char* key = field == &named.house ? "house" : "device";
    *field = request.name(key);
    if (!envelope::is_plain_name(*field)) request.reader.refuse(key, "a name is of a-z, 0-9 and -");
  }
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (step() != FirstStartStep::name) return not_so(says::not_this_step);
  if (auto saved = save(named); !saved) return disk_refusal(saved.error());
  return answer_for(begin_keys(named));
}

// A wrong name, or a request that fell into other hands: new keys. Until a house is confirmed nobody has anything for them.
Reply FirstStart::start_over(Request& request) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (progress_.confirmed.contains(FirstStartStep::house)) return not_so(says::cannot_start_over);
  const StateFolder& folder = config_.folder;
  Done done = drop_folder(folder.first_start_answer());
  for (const auto& path : {folder.device_keys(), folder.device_secret(), folder.device_request()})
    if (done && exists_at(path)) done = destroy_file_durably(path, key_file_limit);
  if (done) done = outbox::remove_key_request(folder.outbox());
  if (done) done = outbox::remove_key_wish(folder.outbox());
  if (done) done = save({});
  if (!done) return disk_refusal(done.error());
  device_.reset();
  key_request_.clear();
  answer_.reset();
  return ipc::Accepted{};
}

// ---- The stick

Reply FirstStart::export_request(Request& request) {
  const Path top = request.reader.text("folder", stick_path_limit);
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (!device_ || key_request_.empty()) return not_so(says::not_this_step);
  const auto made = folder_on_stick(top, enrolment::folder_of(device_->name), stick_places(config_));
  if (!made) return refused(device_rule::export_, made.error());
  auto own = read_file(config_.folder.device_request(), envelope::device_request_limit_bytes);
  if (!own) return disk_refusal(own.error());
  const ByteView theirs = as_bytes(key_request_);
  const auto trouble = copy_to(*made, {{enrolment::key_request, Bytes(theirs.begin(), theirs.end())},
                                       {enrolment::request, std::move(*own)}});
  if (trouble != CopyTrouble::none) return refused(device_rule::export_, in_words(trouble));
  FirstStartProgress progress = progress_;
  progress.exported = true;
  return answer_for(save(std::move(progress)));
}

Reply FirstStart::take_answer(Request& request) {
  const Path top = request.reader.text("folder", stick_path_limit);
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (!device_ || key_request_.empty()) return not_so(says::not_this_step);
  const auto stick = open_stick(top, stick_places(config_));
  if (!stick) return refused(device_rule::export_, stick.error());
  const auto folder = stick->folder().inside(enrolment::folder_of(device_->name));
  if (!folder)
    return not_so(folder.error().fault == Fault::missing ? says::nothing_for_us : says::stick_unreadable);
  auto files = read_answer(*folder);
  if (!files)
    return not_so(files.error().fault == Fault::missing && stick->is_still_there() ? says::incomplete
                                                                                   : says::stick_unreadable);
  auto answer = checked_answer(std::move(*files), *device_, pinned_house(), brought_house(), request.now);
  if (!answer) return not_so(answer.error());
  Done done = have_folder(config_.folder.first_start_answer());
  if (done) done = write_answer(config_.folder.first_start_answer(), answer->files);
  if (!done) return disk_refusal(done.error());
  FirstStartProgress progress = progress_;
  progress.exported = true;
  progress.confirmed.erase(FirstStartStep::house);
  progress.confirmed.erase(FirstStartStep::network);
  answer_ = std::move(*answer);
  return answer_for(save(std::move(progress)));
}

// It is not our house: nothing of it stays.
Reply FirstStart::drop_answer(Request& request) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (step() != FirstStartStep::house) return not_so(says::not_this_step);
  if (auto done = drop_folder(config_.folder.first_start_answer()); !done) return disk_refusal(done.error());
  answer_.reset();
  return ipc::Accepted{};
}

// ---- What a person confirms

Reply FirstStart::confirm(Request& request) {
  const auto confirmed = request.reader.one_of<FirstStartStep>("step");
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (confirmed != step() || !is_confirmed_by_hand(confirmed)) return not_so(says::not_this_step);
  if (confirmed == FirstStartStep::house) {
    const auto done = install_answer();
    if (!done && done.error().fault == Fault::refused) return not_so(says::house_older);
    if (!done) return disk_refusal(done.error());
  }
  FirstStartProgress progress = progress_;
  progress.confirmed.insert(confirmed);
  return answer_for(save(std::move(progress)));
}

// The certificate last: the uplink looks at it at once, and wants the house file by then. A cut leaves the step as it was.
Done FirstStart::install_answer() {
  const StateFolder& folder = config_.folder;
  const Path brought = folder.first_start_answer();
  const auto newest = envelope::load_newest_house(
      {brought / enrolment::house_file, brought / enrolment::house_signature, brought / enrolment::house_key},
      folder.house_serial(), [](const Error& error) { log::error("house file: " + describe(error)); });
  if (!newest) return pass(newest.error());
  const AnswerFiles& files = answer_->files;
  if (auto done = have_folder(folder.house_json().parent_path()); !done) return done;
  const std::pair<Path, ByteView> all[] = {
      {folder.inbox() / enrolment::chairs_signature, as_bytes(files.chairs_signature)},
      {folder.inbox() / enrolment::chairs, files.chairs},
      {folder.house_key(), as_bytes(files.house_key)},
      {folder.house_signature(), as_bytes(files.house_signature)},
      {folder.house_json(), as_bytes(files.house_file)}};
  for (const auto& [path, content] : all)
    if (auto done = write_file_durably(path, content, 0644); !done) return done;
  return outbox::bring_certificate(folder.outbox(), files.certificate);
}

// What says that it goes on is removed last.
Done FirstStart::clear_away() {
  const StateFolder& folder = config_.folder;
  if (auto done = drop_folder(folder.first_start_answer()); !done) return done;
  if (auto done = outbox::remove_key_request(folder.outbox()); !done) return done;
  return remove_file_durably(folder.first_start());
}

// ---- The view ------------------------------------------------------------------------------------------------------

view::DeviceView FirstStart::view(Instant now) const {
  const auto house =
      answer_ || !progress_.confirmed.contains(FirstStartStep::house)
          ? std::nullopt
          : std::optional(envelope::load_house(
                {config_.folder.house_json(), config_.folder.house_signature(), config_.folder.house_key()}));
  view::DeviceView view;
  view.device = progress_.device;
  view.today = to_string(belgian_day(now));
  view::FirstStartView& first = view.first_start.emplace();
  first.step = step();
  first.image = config_.image;
  first.house = progress_.house;
  first.device = progress_.device;
  if (device_ && !key_request_.empty())
    first.fingerprint = enrolment::fingerprint_of(request_of(*device_), key_request_);
  if (answer_) {
    first.house_name = answer_->house.name;
    first.house_fingerprint = enrolment::fingerprint_of(answer_->house_key);
    for (const auto& chair : answer_->chairs.chairs) first.chairs.push_back(chair.chair.name);
  } else if (house && *house) {
    first.house_name = (*house)->name;
  }
  view.house_name = first.house_name;
  const StoreSaid said = store_in_words(certificate_, store_);
  first.store = said.reach;
  first.store_says = said.sentence;
  return view;
}

}  // namespace tafel::appliance
