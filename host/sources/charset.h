// Text in any charset -> UTF-8.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace draht {

class CharsetDecoder {
 public:
  CharsetDecoder();
  CharsetDecoder(const CharsetDecoder&) = delete;
  CharsetDecoder& operator=(const CharsetDecoder&) = delete;
  ~CharsetDecoder();

  // Valid UTF-8 whatever the bytes; those that mean nothing become U+FFFD. Without a charset, or with one that does not
  // exist, it is taken for UTF-8 if it can be, else for Windows-1252. Valid until the next call, and as long as
  // `bytes`.
  std::string_view decode(std::string_view bytes, std::string_view charset);

 private:
  class Charset;
  struct Known;

  const Charset* find(std::string_view name);

  std::unique_ptr<Known> known_;
  std::string text_;
};

}  // namespace draht
