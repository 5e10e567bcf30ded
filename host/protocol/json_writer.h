// Writes one line of JSON piece by piece. Fields stay in the order in which they are written.
#pragma once

#include "core/time.h"
#include "core/zone.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace draht::protocol {

class JsonWriter {
 public:
  // Times become seconds since 1970, or with a zone ISO 8601 text as a person reads it. The zone must outlive the
  // writer.
  explicit JsonWriter(const Zone* zone = nullptr) : zone_(zone) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_list() { begin('['); }
  void end_list() { end(']'); }
  void key(std::string_view name);

  void text(std::string_view value);  // bytes that are not UTF-8 become U+FFFD
  void number(std::int64_t value);
  void number(double value);  // null when not finite: JSON has no such numbers
  void boolean(bool value);
  void null();
  void time(Seconds value);

  std::string take() { return std::move(out_); }

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();

  const Zone* zone_;
  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace draht::protocol
