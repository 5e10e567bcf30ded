#include "phone/number.h"

#include "core/text.h"
#include "facts/card.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <cstddef>

namespace draht {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::ptrdiff_t kMostShortDigits = 5;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::ptrdiff_t digits_in(std::string_view text) { return std::ranges::count_if(text, is_digit); }

const PhoneNumberUtil& numbers() {
  static const PhoneNumberUtil& quiet = [] -> const PhoneNumberUtil& {
    PhoneNumberUtil* const instance = PhoneNumberUtil::GetInstance();
    // Its own logger writes to standard output. The library takes it over.
    instance->SetLogger(new i18n::phonenumbers::NullLogger);  // NOLINT(cppcoreguidelines-owning-memory)
    return *instance;
  }();
  return quiet;
}

// Telephone systems put a second number, the one that the network knows, in brackets behind the first. "(030) ..." and
// "+49 (0)30 ..." begin with brackets of their own.
std::string_view without_second(std::string_view text) {
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    const std::string_view inside = text.substr(at, text.find(')', at) - at);
    if (digits_in(text.substr(0, at)) > kMostShortDigits && digits_in(inside) > kMostShortDigits)
      return text.substr(0, at);
  }
  return text;
}

// "sip:+4930901820@provider.example" and "tel:+49-30-901820".
std::string_view without_scheme(std::string_view text) {
  for (const std::string_view scheme : {"tel:", "sip:", "sips:", "callto:"}) {
    if (ascii_lower(text.substr(0, scheme.size())) != scheme) continue;
    text.remove_prefix(scheme.size());
    return text.substr(0, text.find('@'));
  }
  return text;
}

// Digits first: "Anna 2" is nobody's number, and "*" and "#" give orders to a telephone.
bool may_be_number(std::string_view text) {
  const std::size_t first = text.find_first_not_of("+(/ ");
  return first != std::string_view::npos && is_digit(text[first]) && !text.contains('*');
}

}  // namespace

std::string normal_number(std::string_view written, std::string_view region) {
  if (written.size() > kMaxNumberBytes || !is_utf8(written)) return {};
  const std::string_view text = without_second(without_scheme(trim(written)));
  if (!may_be_number(text)) return {};
  const std::ptrdiff_t digits = digits_in(text);
  if (digits <= kMostShortDigits) {
    // Letters would make it a word and not a number.
    const bool is_plain = text.find_first_not_of("0123456789-/. ") == std::string_view::npos;
    std::string plain(text);
    std::erase_if(plain, [](char c) { return !is_digit(c); });
    return is_plain ? plain : std::string();
  }
  PhoneNumber number;
  if (numbers().Parse(std::string(text), std::string(region), &number) != PhoneNumberUtil::NO_PARSING_ERROR) return {};
  std::string normal;
  numbers().Format(number, PhoneNumberUtil::E164, &normal);
  if (number.has_extension()) normal.append(";ext=").append(number.extension());
  return normal;
}

}  // namespace draht
