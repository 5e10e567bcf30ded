#include "identity/address_signs.h"

#include "core/text.h"
#include "identity/address_words.h"

#include <algorithm>
#include <array>

namespace draht {
namespace {

using namespace address_words;

template <std::size_t N>
bool ends_with_one_of(std::string_view text, const std::array<std::string_view, N>& endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return text.ends_with(ending); });
}

bool is_list_by_name(std::string_view local, std::string_view domain) {
  return is_one_of(domain.substr(0, domain.find('.')), kListLabels) || is_one_of(domain, kListDomains) ||
         local.starts_with("owner-") || local == "majordomo" || local == "listserv" ||
         ends_with_one_of(local, kListEndings);
}

// Made for one mail: "online#3.20078.0d-fcpdgkyacd7grd", "1.11913372.-2", "d1131c2e-3c2c-40c2". People take a year of
// birth into their addresses, or a number among others of their name, but no more than six digits.
bool is_generated(std::string_view local) {
  constexpr std::ptrdiff_t kMostDigits = 6;
  const auto digits = std::ranges::count_if(local, [](char c) { return c >= '0' && c <= '9'; });
  return digits > kMostDigits || (digits > 2 && local.find_first_of("#=*") != std::string_view::npos);
}

Signs signs_of(const PhraseIds& found, std::initializer_list<Sign> wanted) {
  Signs signs;
  for (const Sign sign : wanted) {
    if (found.test(sign_id(sign))) signs.add(sign);
  }
  return signs;
}

struct Halves {
  std::string_view local, domain;
};

Halves halves(std::string_view address) {
  const std::size_t at = address.rfind('@');
  return {address.substr(0, at), at == std::string_view::npos ? std::string_view{} : address.substr(at + 1)};
}

}  // namespace

Signs address_signs(std::string_view address) {
  static const PhraseFinder words(kLocalWords);
  const auto [local, domain] = halves(address);
  Signs signs = signs_of(words.find(local),
                         {Sign::no_reply_address, Sign::delivery_address, Sign::bulk_address, Sign::notice_address});
  if (signs.has(Sign::delivery_address)) {
    // "mailer-daemon" is neither a mailer of offers nor some other daemon.
    signs.remove(Sign::bulk_address);
    signs.remove(Sign::notice_address);
    return signs;
  }
  if (is_list_by_name(local, domain)) signs.add(Sign::list_address);
  if (is_generated(local)) signs.add(Sign::generated_address);
  const bool below_a_domain = std::ranges::count(domain, '.') >= 2;
  if (below_a_domain && is_one_of(domain.substr(0, domain.find('.')), kMailingLabels)) signs.add(Sign::mailing_domain);
  return signs;
}

bool is_group_address(std::string_view address) {
  static const PhraseFinder words(kGroupWords);
  const auto [local, domain] = halves(address);
  // A system may live beside the lists: "requests@mailman.firm.example".
  if (address_signs(address).has_any({Sign::notice_address, Sign::no_reply_address})) return false;
  return is_list_by_name(local, domain) || ends_with_one_of(local, kGroupEndings) || words.find(local).any();
}

bool is_announcing_address(std::string_view address) { return ends_with_one_of(halves(address).local, kAnnouncing); }

}  // namespace draht
