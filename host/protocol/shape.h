// The notation of manifest/protocol.json, read once into shapes that a message is held against. For this layer and the
// contract test only.
#pragma once

#include "core/error.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace draht::protocol {

struct Shape {
  enum class Kind { text, integer, number, boolean, one_of, list, null_or, object };

  struct Field {
    std::string name;
    bool required = true;
    std::shared_ptr<const Shape> shape;
  };

  Kind kind = Kind::object;
  std::int64_t min = 0;
  std::int64_t max = 0;                // integer: the largest value; text: bytes; list: values
  std::vector<std::string> words;      // one_of
  std::shared_ptr<const Shape> inner;  // list, null_or
  std::vector<Field> fields;           // object
};

// `notation` is a string such as "list 5 Slot" or an object of fields; names are looked up in the contract's "types".
// Throws nlohmann::json::exception or std::invalid_argument when the contract itself is wrong.
std::shared_ptr<const Shape> parse_shape(const nlohmann::ordered_json& notation);

// The body of that request; nothing for a type that the contract does not name.
std::shared_ptr<const Shape> request_shape(std::string_view type);

// field_missing or field_wrong, naming the field ("messages[3].date") and what belongs there, never the value itself.
// Fields that the contract does not name are ignored: a newer extension may send more.
Result<void> check(const Shape& shape, const nlohmann::json& value, const std::string& path = {});

}  // namespace draht::protocol
