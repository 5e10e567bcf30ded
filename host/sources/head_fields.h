// The header fields of one message, unfolded.
#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

// Longer names are text that happens to hold a colon.
inline constexpr std::size_t kMaxFieldName = 100;

struct HeadField {
  std::string_view name;   // lower case
  std::string_view value;  // raw: encoded words are still encoded; folded lines are joined
};

// The fields up to the first blank line, in order. Lines that are no field are skipped. What it was read from has to
// outlive it: a value of one line is not copied.
class HeadFields {
 public:
  explicit HeadFields(std::string_view bytes);
  HeadFields(const HeadFields&) = delete;
  HeadFields& operator=(const HeadFields&) = delete;

  const std::vector<HeadField>& all() const { return fields_; }

  // The first value of that field that is not empty; empty when there is none.
  std::string_view first_value(std::string_view name) const;

 private:
  void add(std::string_view name, std::string_view value);
  void go_on(std::string_view line);

  std::vector<HeadField> fields_;
  std::string names_;              // room for all, so that none moves
  std::list<std::string> joined_;  // values of several lines
  bool joining_ = false;           // the last value is the last of these
};

// True for "Name: value", which is how every line at the start of a message looks.
bool is_field_line(std::string_view line);

}  // namespace draht
