// JSON that was already held against its shape -> a struct that lists its fields. For this layer and the contract test
// only; throws nlohmann::json::exception when struct and contract have drifted apart.
#pragma once

#include "core/time.h"
#include "facts/words.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace draht::protocol {

template <typename T>
void read_json(const nlohmann::json& json, T& value);
template <typename T>
void read_json(const nlohmann::json& json, std::optional<T>& value);
template <typename T>
void read_json(const nlohmann::json& json, std::vector<T>& values);

struct FieldReader {
  const nlohmann::json& json;

  template <typename T>
  void operator()(std::string_view name, T& value) const {
    read_json(json.at(name), value);
  }

  template <typename T>
  void may_lack(std::string_view name, std::optional<T>& value) const {
    if (const auto found = json.find(name); found != json.end()) read_json(*found, value);
  }
};

template <typename T>
void read_json(const nlohmann::json& json, std::optional<T>& value) {
  if (!json.is_null()) read_json(json, value.emplace());
}

template <typename T>
void read_json(const nlohmann::json& json, std::vector<T>& values) {
  values.clear();  // a default may stand there
  values.reserve(json.size());
  for (const auto& item : json) read_json(item, values.emplace_back());
}

template <typename T>
void read_json(const nlohmann::json& json, T& value) {
  if constexpr (std::is_same_v<T, Seconds>) {
    value = from_epoch(json.get<std::int64_t>());
  } else if constexpr (std::is_enum_v<T>) {
    value = parse_word<T>(json.get_ref<const std::string&>()).value();
  } else if constexpr (requires { T::fields(value, FieldReader{json}); }) {
    T::fields(value, FieldReader{json});
  } else {
    json.get_to(value);
  }
}

}  // namespace draht::protocol
