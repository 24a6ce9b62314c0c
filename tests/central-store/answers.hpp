// Reading the store's answers in tests.
#pragma once

#include "shared/net/http_client.hpp"
#include "shared/store_api/problem.hpp"
#include "tests/shared/net/test_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

namespace tafel::test {

inline net::Response ask(net::HttpClient& client, const net::Request& request) {
  return must(client.exchange(request));
}

inline net::Response get(net::HttpClient& client, const std::string& path, net::Headers headers = {}) {
  return ask(client, {"GET", path, std::move(headers), {}});
}

// "403 role": the status and the kind of a whole problem document.
inline std::string problem_of(const net::Response& response) {
  CHECK(response.headers.at("content-type") == "application/problem+json");
  const auto document = nlohmann::json::parse(response.body);
  const std::string type = document.at("type");
  CHECK(document.at("status") == response.status);
  CHECK(!document.at("title").get<std::string>().empty());
  CHECK(!document.at("detail").get<std::string>().empty());
  const auto kind = store_api::kind_of_type(type);
  REQUIRE(kind);
  CHECK(store_api::status_of(*kind) == response.status);
  return std::to_string(response.status) + " " + std::string(name(*kind));
}

}  // namespace tafel::test
