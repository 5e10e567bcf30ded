#include "protocol/shape.h"

#include "protocol/contract_json.h"

#include <fmt/format.h>

#include <charconv>
#include <map>
#include <stdexcept>

namespace draht::protocol {
namespace {

using Json = nlohmann::json;
using Pointer = std::shared_ptr<const Shape>;

// Cuts the first word off.
std::string_view next_word(std::string_view& rest) {
  const auto space = rest.find(' ');
  const auto word = rest.substr(0, space);
  rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
  return word;
}

std::int64_t next_number(std::string_view& rest) {
  const auto word = next_word(rest);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) throw std::invalid_argument("number in the notation");
  return value;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t bar = 0; bar != std::string_view::npos; text.remove_prefix(bar + 1)) {
    bar = text.find('|');
    words.emplace_back(text.substr(0, bar));
    if (bar == std::string_view::npos) break;
  }
  return words;
}

Pointer parse_text(std::string_view notation) {
  std::string_view rest = notation;
  const auto first = next_word(rest);
  Shape shape;
  if (first == "string") {
    shape.kind = Shape::Kind::text;
    shape.max = next_number(rest);
  } else if (first == "integer") {
    shape.kind = Shape::Kind::integer;
    shape.min = next_number(rest);
    shape.max = next_number(rest);
  } else if (first == "number") {
    shape.kind = Shape::Kind::number;
  } else if (first == "boolean") {
    shape.kind = Shape::Kind::boolean;
  } else if (first == "one_of") {
    shape.kind = Shape::Kind::one_of;
    shape.words = split_words(rest);
  } else if (first == "list") {
    shape.kind = Shape::Kind::list;
    shape.max = next_number(rest);
    shape.inner = parse_text(rest);
  } else if (first == "null_or") {
    shape.kind = Shape::Kind::null_or;
    shape.inner = parse_text(rest);
  } else {
    return parse_shape(contract_json().at("types").at(std::string(first)));
  }
  return std::make_shared<const Shape>(std::move(shape));
}

std::map<std::string, Pointer, std::less<>> parse_requests() {
  std::map<std::string, Pointer, std::less<>> shapes;
  for (const auto& [type, entry] : contract_json().at("requests").items()) shapes[type] = parse_shape(entry.at("body"));
  return shapes;
}

std::string describe(const Shape& shape) {
  switch (shape.kind) {
    case Shape::Kind::text:
      return fmt::format("text of at most {} bytes", shape.max);
    case Shape::Kind::integer:
      return fmt::format("a whole number from {} to {}", shape.min, shape.max);
    case Shape::Kind::number:
      return "a number";
    case Shape::Kind::boolean:
      return "true or false";
    case Shape::Kind::one_of:
      return fmt::format("one of {}", fmt::join(shape.words, ", "));
    case Shape::Kind::list:
      return fmt::format("a list of at most {} values", shape.max);
    case Shape::Kind::null_or:
      return fmt::format("null or {}", describe(*shape.inner));
    case Shape::Kind::object:
      return "an object";
  }
  return {};
}

bool is_whole_number(const Json& value, std::int64_t min, std::int64_t max) {
  // An unsigned value may lie beyond the signed range, where the plain comparison would wrap.
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) return false;
  if (!value.is_number_integer()) return false;
  const auto number = value.get<std::int64_t>();
  return number >= min && number <= max;
}

bool is_one_of(const Json& value, const std::vector<std::string>& words) {
  return value.is_string() && std::ranges::find(words, value.get_ref<const std::string&>()) != words.end();
}

// Whether the value itself is right; what is inside lists and objects is checked by the caller.
bool fits(const Shape& shape, const Json& value) {
  const auto max = static_cast<std::size_t>(shape.max);
  switch (shape.kind) {
    case Shape::Kind::text:
      return value.is_string() && value.get_ref<const std::string&>().size() <= max;
    case Shape::Kind::integer:
      return is_whole_number(value, shape.min, shape.max);
    case Shape::Kind::number:
      return value.is_number();
    case Shape::Kind::boolean:
      return value.is_boolean();
    case Shape::Kind::one_of:
      return is_one_of(value, shape.words);
    case Shape::Kind::list:
      return value.is_array() && value.size() <= max;
    case Shape::Kind::null_or:
      return true;
    case Shape::Kind::object:
      return value.is_object();
  }
  return false;
}

Result<void> check_fields(const Shape& shape, const Json& value, const std::string& path) {
  for (const auto& field : shape.fields) {
    const std::string name = path.empty() ? field.name : path + "." + field.name;
    const auto found = value.find(field.name);
    if (found == value.end()) {
      if (!field.required) continue;
      return fail(ErrorCode::field_missing,
                  fmt::format("The field '{}' is missing; it must be {}.", name, describe(*field.shape)));
    }
    if (auto result = check(*field.shape, *found, name); !result) return result;
  }
  return {};
}

Result<void> check_items(const Shape& shape, const Json& value, const std::string& path) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (auto result = check(shape, value[i], fmt::format("{}[{}]", path, i)); !result) return result;
  }
  return {};
}

}  // namespace

std::shared_ptr<const Shape> parse_shape(const nlohmann::ordered_json& notation) {
  if (notation.is_string()) return parse_text(notation.get_ref<const std::string&>());
  auto shape = std::make_shared<Shape>();
  for (const auto& [key, value] : notation.items()) {
    const bool required = !key.ends_with('?');
    shape->fields.push_back({required ? key : key.substr(0, key.size() - 1), required, parse_shape(value)});
  }
  return shape;
}

std::shared_ptr<const Shape> request_shape(std::string_view type) {
  static const auto shapes = parse_requests();
  const auto found = shapes.find(type);
  return found == shapes.end() ? nullptr : found->second;
}

Result<void> check(const Shape& shape, const nlohmann::json& value, const std::string& path) {
  if (shape.kind == Shape::Kind::null_or) return value.is_null() ? Result<void>{} : check(*shape.inner, value, path);
  if (!fits(shape, value)) {
    return fail(ErrorCode::field_wrong,
                fmt::format("The field '{}' must be {}.", path.empty() ? "body" : path, describe(shape)));
  }
  if (shape.kind == Shape::Kind::object) return check_fields(shape, value, path);
  if (shape.kind == Shape::Kind::list) return check_items(*shape.inner, value, path);
  return {};
}

}  // namespace draht::protocol
