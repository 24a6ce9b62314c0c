#include "kiosk-ui/app/request_line.hpp"

#include "kiosk-ui/app/fact_json.hpp"
#include "shared/ipc/message.hpp"

#include <utility>

namespace tafel::kiosk {
namespace {

using nlohmann::json;

struct WrittenRequest {
  std::string action;
  json fields = json::object();
};

struct WriteSetUp {
  WrittenRequest operator()(const MakeKeys& r) const {
    return {"make-keys", {{"house", r.house}, {"device", r.device}}};
  }
  WrittenRequest operator()(const StartOver&) const { return {"start-over"}; }
  WrittenRequest operator()(const ExportRequest& r) const {
    return {"export-request", {{"folder", r.folder}}};
  }
  WrittenRequest operator()(const TakeAnswer& r) const { return {"take-answer", {{"folder", r.folder}}}; }
  WrittenRequest operator()(const DropAnswer&) const { return {"drop-answer"}; }
  WrittenRequest operator()(const ConfirmStep& r) const {
    return {"confirm-step", {{"step", std::string(name(r.step))}}};
  }
  WrittenRequest operator()(const EndFirstStart&) const { return {"end-first-start"}; }
};

struct WriteRequest {
  WrittenRequest operator()(const OpenSession& r) const {
    WrittenRequest written{"open", {{"session", r.session}, {"chair", r.chair}, {"pin", r.pin.reveal()}}};
    if (!r.takes_no_part.empty()) written.fields["takes_no_part"] = r.takes_no_part;
    return written;
  }
  WrittenRequest operator()(const ResumeSession& r) const {
    return {"resume", {{"session", r.session}, {"chair", r.chair}, {"pin", r.pin.reveal()}}};
  }
  WrittenRequest operator()(const Unlock& r) const {
    return {"unlock", {{"chair", r.chair}, {"pin", r.pin.reveal()}}};
  }
  WrittenRequest operator()(const Lock&) const { return {"lock"}; }
  WrittenRequest operator()(const CheckIn& r) const {
    return {"check-in",
            {{"participant", r.participant},
             {"pin", r.pin.reveal()},
             {"secrecy", true},
             {"delegate_duty", r.delegate_duty}}};
  }
  WrittenRequest operator()(const BeginTurn& r) const {
    return {"begin-turn", {{"participant", r.participant}, {"pin", r.pin.reveal()}}};
  }
  WrittenRequest operator()(const EndTurn&) const { return {"end-turn"}; }
  WrittenRequest operator()(const Vote& r) const {
    json ballots = json::array();
    for (const auto& ballot : r.ballots)
      ballots.push_back(
          {{"item", ballot.item}, {"version", ballot.version}, {"choice", name(ballot.choice)}});
    return {"vote", {{"ballots", std::move(ballots)}}};
  }
  WrittenRequest operator()(const UnlockPin& r) const {
    return {"unlock-pin", {{"who", r.who}, {"chair", r.chair}, {"pin", r.pin.reveal()}}};
  }
  WrittenRequest operator()(const Propose& r) const {
    WrittenFact fact = written(r.fact);
    WrittenRequest line{"propose", {{"what", std::move(fact.what)}, {"fact", std::move(fact.fields)}}};
    const auto* statement = std::get_if<facts::NewStatement>(&r.fact);
    if (statement != nullptr && !statement->replaces.empty()) line.fields["replaces"] = statement->replaces;
    return line;
  }
  WrittenRequest operator()(const CloseSession& r) const {
    json fields = {{"chair", r.chair}, {"pin", r.pin.reveal()}};
    if (!r.not_held.empty()) fields["not_held"] = {{"words", r.not_held}};
    return {"close", std::move(fields)};
  }
  WrittenRequest operator()(const Seal&) const { return {"seal"}; }
  WrittenRequest operator()(const SendNow&) const { return {"send-now"}; }
  WrittenRequest operator()(const Export& r) const {
    return {"export", {{"session", r.session}, {"folder", r.folder}}};
  }
  WrittenRequest operator()(const SetUp& r) const { return std::visit(WriteSetUp{}, r.deed); }
  WrittenRequest operator()(const CheckReady&) const { return {"check-ready"}; }
};

}  // namespace

bool is_deed(const Request& request) {
  return std::holds_alternative<Propose>(request) || std::holds_alternative<Vote>(request) ||
         std::holds_alternative<CheckIn>(request) || std::holds_alternative<CloseSession>(request);
}

std::string request_line(std::int64_t id, const Request& request, const std::string& deed) {
  WrittenRequest line = std::visit(WriteRequest{}, request);
  if (!deed.empty()) {
    line.fields["deed"] = deed;
    const std::string page = form_of_deed(request);
    if (!page.empty()) line.fields["draft"] = page;
  }
  return ipc::to_line(ipc::RequestLine{id, std::move(line.action), std::move(line.fields)});
}

std::string view_line(std::int64_t id) {
  return ipc::to_line(ipc::RequestLine{id, "view", json::object()});
}

std::string draft_line(std::int64_t id, const std::string& by, const Form& form) {
  json fields = {{"page", form.page}, {"fields", form.fields}};
  if (!form.concerns.empty()) fields["concerns"] = form.concerns;
  if (!by.empty()) fields["by"] = by;
  return ipc::to_line(ipc::RequestLine{id, "draft", std::move(fields)});
}

}  // namespace tafel::kiosk
