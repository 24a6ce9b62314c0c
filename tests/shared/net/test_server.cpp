#include "tests/shared/net/test_server.hpp"

namespace tafel::test {
namespace {

// Answers with the peer's name, and the request's body or as many bytes as it asks for.
net::Response echo(const net::Request& request, const net::Peer& peer) {
  if (request.path == "/throw") throw std::runtime_error("as asked");
  const auto wanted = request.headers.find("x-answer-bytes");
  if (wanted != request.headers.end()) return {200, {}, Bytes(std::stoul(wanted->second))};
  return {
      200, {{"peer", net::to_uri(peer)}, {"method", request.method}, {"path", request.path}}, request.body};
}

const char* word_for(Fault fault) {
  if (fault == Fault::refused) return "refused: ";
  if (fault == Fault::unreachable) return "unreachable: ";
  return fault == Fault::malformed ? "malformed: " : "other: ";
}

}  // namespace

TestServer::TestServer(const TestAuthority& authority, const Identity& identity, net::ServerConfig config) {
  config.address = "127.0.0.1";
  config.port = 0;
  config.authority_pem = authority.pem();
  config.certificate_pem = identity.certificate;
  config.key_pem = identity.key;
  config.crl_pem = authority.crl();
  net::ServerHooks hooks;
  hooks.answer = echo;
  hooks.refuse = [](int status) { return net::Response{status, {}, to_bytes("refused")}; };
  hooks.note = [this](const net::Note& note) {
    const std::lock_guard lock(mutex_);
    notes_ += note.words + "\n";
  };
  hooks.reload = [](bool) {};
  hooks.is_welcome = [](const net::Peer&) { return true; };
  hooks.each_hour = [] {};
  hooks.each_second = [] {};
  server_ = must(net::HttpServer::listen(std::move(config), std::move(hooks)));
  thread_ = std::thread([this] { (void)server_->run(); });
}

TestServer::~TestServer() {
  server_->stop();
  thread_.join();
}

std::string TestServer::notes() {
  const std::lock_guard lock(mutex_);
  return notes_;
}

bool TestServer::noted(const std::string& words) {
  return eventually([&] { return notes().find(words) != std::string::npos; }, std::chrono::seconds(5));
}

net::ClientConfig client_config(const TestAuthority& authority, const Identity& identity,
                                const std::string& port) {
  net::ClientConfig config;
  config.host = "127.0.0.1";
  config.port = port;
  config.authority_pem = authority.pem();
  config.certificate_pem = identity.certificate;
  config.key_pem = identity.key;
  config.expected_server = test_store;
  return config;
}

std::string outcome_of(const net::ClientConfig& config) {
  net::HttpClient client(config);
  const auto response = client.exchange({"GET", "/", {}, {}});
  return response ? std::to_string(response->status)
                  : word_for(response.error().fault) + describe(response.error());
}

}  // namespace tafel::test
