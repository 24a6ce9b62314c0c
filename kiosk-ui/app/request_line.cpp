#include "kiosk-ui/app/request_line.hpp"

#include "shared/ipc/message.hpp"

namespace tafel::kiosk {
namespace {

using nlohmann::json;

struct Written {
  std::string action;
  json fields = json::object();
};

struct Write {
  Written operator()(const OpenSession& r) const {
    return {"open", {{"session", r.session}, {"chair", r.chair}, {"pin", r.pin.reveal()}}};
  }
  Written operator()(const ResumeSession& r) const {
    return {"resume", {{"session", r.session}, {"chair", r.chair}, {"pin", r.pin.reveal()}}};
  }
  Written operator()(const Unlock& r) const {
    return {"unlock", {{"chair", r.chair}, {"pin", r.pin.reveal()}}};
  }
  Written operator()(const Lock&) const { return {"lock"}; }
  Written operator()(const CheckIn& r) const {
    return {"check-in",
            {{"participant", r.participant},
             {"pin", r.pin.reveal()},
             {"secrecy", true},
             {"delegate_duty", r.delegate_duty}}};
  }
  Written operator()(const BeginTurn& r) const {
    return {"begin-turn", {{"participant", r.participant}, {"pin", r.pin.reveal()}}};
  }
  Written operator()(const EndTurn&) const { return {"end-turn"}; }
  Written operator()(const Vote& r) const {
    json ballots = json::array();
    for (const auto& ballot : r.ballots)
      ballots.push_back({{"item", ballot.item}, {"version", ballot.version}, {"choice", ballot.choice}});
    return {"vote", {{"ballots", std::move(ballots)}}};
  }
  Written operator()(const UnlockPin& r) const {
    return {"unlock-pin", {{"who", r.who}, {"chair", r.chair}, {"pin", r.pin.reveal()}}};
  }
  Written operator()(const Propose& r) const { return {"propose", {{"what", r.what}, {"fact", r.fact}}}; }
  Written operator()(const Seal&) const { return {"seal"}; }
  Written operator()(const SendNow&) const { return {"send-now"}; }
  Written operator()(const Export& r) const {
    return {"export", {{"session", r.session}, {"folder", r.folder}}};
  }
};

}  // namespace

bool is_deed(const Request& request) {
  return std::holds_alternative<Propose>(request) || std::holds_alternative<Vote>(request) ||
         std::holds_alternative<CheckIn>(request);
}

std::string request_line(std::int64_t id, const Request& request, const std::string& deed) {
  Written written = std::visit(Write{}, request);
  if (!deed.empty()) {
    written.fields["deed"] = deed;
    const auto* propose = std::get_if<Propose>(&request);
    const std::string page = propose == nullptr ? std::string() : form_of_fact(propose->what);
    if (!page.empty()) written.fields["draft"] = page;
  }
  return ipc::to_line(ipc::RequestLine{id, std::move(written.action), std::move(written.fields)});
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
