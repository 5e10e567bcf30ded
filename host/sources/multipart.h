// A multipart's body -> its parts, by looking for the lines between them (RFC 2046, 5.1).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace draht {

class PartsBetween {
 public:
  // Both have to stay as long as this.
  PartsBetween(std::string_view body, std::string_view boundary);

  // False behind the last part. One that is not closed goes on to the end of the body.
  bool next(std::string_view& part);

 private:
  struct Delimiter {
    std::size_t begin;  // of the line end in front of it, which belongs to it
    std::size_t end;    // behind it and its line end
    bool last;
  };

  Delimiter find(std::size_t at) const;
  std::optional<Delimiter> delimiter_at(std::size_t line) const;

  std::string_view body_, boundary_;
  Delimiter in_front_;
};

}  // namespace draht
