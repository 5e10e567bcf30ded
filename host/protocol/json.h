// Any struct that lists its fields (see requests.h) as one line of JSON.
#pragma once

#include "protocol/json_writer.h"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace draht::protocol {

template <typename T>
void write_json(JsonWriter& out, const T& value);
template <typename T>
void write_json(JsonWriter& out, const std::optional<T>& value);
template <typename T>
void write_json(JsonWriter& out, const std::vector<T>& values);

struct FieldWriter {
  JsonWriter& out;

  template <typename T>
  void operator()(std::string_view name, const T& value) const {
    out.key(name);
    write_json(out, value);
  }

  template <typename T>
  void may_lack(std::string_view name, const std::optional<T>& value) const {
    if (value) (*this)(name, *value);
  }
};

template <typename T>
void write_json(JsonWriter& out, const std::optional<T>& value) {
  if (value) {
    write_json(out, *value);
  } else {
    out.null();
  }
}

template <typename T>
void write_json(JsonWriter& out, const std::vector<T>& values) {
  out.begin_list();
  for (const T& value : values) write_json(out, value);
  out.end_list();
}

template <typename T>
void write_json(JsonWriter& out, const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    out.boolean(value);
  } else if constexpr (std::is_same_v<T, Seconds>) {
    out.time(value);
  } else if constexpr (std::is_enum_v<T>) {
    out.text(word(value));
  } else if constexpr (std::integral<T>) {
    out.number(std::int64_t{value});
  } else if constexpr (std::floating_point<T>) {
    out.number(double{value});
  } else if constexpr (std::convertible_to<T, std::string_view>) {
    out.text(value);
  } else {
    out.begin_object();
    T::fields(value, FieldWriter{out});
    out.end_object();
  }
}

// Times as seconds since 1970: the protocol's own form.
template <typename T>
std::string to_json(const T& value) {
  JsonWriter out;
  write_json(out, value);
  return out.take();
}

// Times as ISO 8601 in that zone: the form of the command line.
template <typename T>
std::string to_json(const T& value, const Zone& zone) {
  JsonWriter out(&zone);
  write_json(out, value);
  return out.take();
}

}  // namespace draht::protocol
