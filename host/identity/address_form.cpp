#include "identity/address_form.h"

#include "core/phrase_finder.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace draht {
namespace {

// Sorted. Who shares one of these shares nothing else.
constexpr auto kMailProviders = std::to_array<std::string_view>(
    {"126.com",       "163.com",        "a1.net",         "aim.com",       "alice.de",       "aol.com",
     "aol.de",        "arcor.de",       "att.net",        "bellsouth.net", "bigpond.com",    "bluewin.ch",
     "bt.com",        "btinternet.com", "charter.net",    "chello.at",     "comcast.net",    "cox.net",
     "duck.com",      "earthlink.net",  "email.de",       "fastmail.com",  "fastmail.fm",    "foxmail.com",
     "free.fr",       "freenet.de",     "github.com",     "gitlab.com",    "gmail.com",      "gmx.at",
     "gmx.ch",        "gmx.com",        "gmx.de",         "gmx.net",       "googlemail.com", "hanmail.net",
     "hey.com",       "hotmail.com",    "hotmail.de",     "hotmail.fr",    "hushmail.com",   "icloud.com",
     "inbox.ru",      "juno.com",       "kabelmail.de",   "laposte.net",   "libero.it",      "list.ru",
     "live.com",      "live.de",        "localhost",      "mac.com",       "magenta.de",     "mail.com",
     "mail.de",       "mail.ru",        "mailbox.org",    "me.com",        "msn.com",        "naver.com",
     "netcologne.de", "o2online.de",    "online.de",      "orange.fr",     "outlook.at",     "outlook.com",
     "outlook.de",    "pobox.com",      "posteo.de",      "posteo.net",    "proton.me",      "protonmail.com",
     "qq.com",        "rambler.ru",     "rocketmail.com", "sbcglobal.net", "seznam.cz",      "sfr.fr",
     "sina.com",      "t-online.de",    "tutanota.com",   "verizon.net",   "vodafone.de",    "wanadoo.fr",
     "web.de",        "wp.pl",          "yahoo.co.uk",    "yahoo.com",     "yahoo.de",       "yahoo.fr",
     "yandex.com",    "yandex.ru",      "ymail.com",      "zoho.com"});
static_assert(std::ranges::is_sorted(kMailProviders));

// Under these a name is given to a house only with one label more: "firm.co.uk", "firm.com.au".
constexpr auto kSecondLevel = std::to_array<std::string_view>(
    {"ac", "co", "com", "edu", "go", "gob", "gov", "gv", "mil", "ne", "net", "nom", "or", "org", "sch"});

constexpr std::uint8_t kRole = 1;
constexpr auto kRoleWords = std::to_array<SoughtPhrase>({
    {"^info*", kRole},       {"office", kRole},       {"buero", kRole},          {"kontakt", kRole},
    {"contact*", kRole},     {"mail", kRole},         {"mailbox", kRole},        {"post", kRole},
    {"poststelle", kRole},   {"zentrale", kRole},     {"empfang", kRole},        {"reception", kRole},
    {"sekretariat", kRole},  {"assistenz", kRole},    {"assistant*", kRole},     {"secretary", kRole},
    {"team*", kRole},        {"support*", kRole},     {"service*", kRole},       {"kundenservice", kRole},
    {"kundendienst", kRole}, {"helpdesk", kRole},     {"help", kRole},           {"hilfe", kRole},
    {"hotline", kRole},      {"sales", kRole},        {"vertrieb*", kRole},      {"verkauf", kRole},
    {"einkauf", kRole},      {"purchasing", kRole},   {"procurement", kRole},    {"buchhaltung", kRole},
    {"accounting", kRole},   {"accounts", kRole},     {"finance", kRole},        {"personal", kRole},
    {"hr", kRole},           {"jobs", kRole},         {"bewerbung*", kRole},     {"recruiting", kRole},
    {"karriere", kRole},     {"presse", kRole},       {"press", kRole},          {"media", kRole},
    {"redaktion", kRole},    {"editor*", kRole},      {"webmaster", kRole},      {"hostmaster", kRole},
    {"admin*", kRole},       {"root", kRole},         {"security", kRole},       {"abuse", kRole},
    {"datenschutz", kRole},  {"privacy", kRole},      {"legal", kRole},          {"recht", kRole},
    {"it", kRole},           {"edv", kRole},          {"praxis", kRole},         {"kanzlei", kRole},
    {"rezeption", kRole},    {"reservierung", kRole}, {"booking*", kRole},       {"buchung*", kRole},
    {"anfrage*", kRole},     {"verwaltung", kRole},   {"hausverwaltung", kRole}, {"gemeinde", kRole},
    {"rathaus", kRole},      {"schule", kRole},       {"vorstand", kRole},       {"board", kRole},
    {"projekt*", kRole},     {"project*", kRole},     {"lager", kRole},          {"logistik", kRole},
    {"werkstatt", kRole},    {"filiale*", kRole},     {"shop", kRole},           {"store", kRole},
});

char unhex(char c) {
  if (c >= '0' && c <= '9') return static_cast<char>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<char>(c - 'a' + 10);
  return -1;
}

// "imceaex-_o=firm_ou=house_cn=recipients_cn=jdoe" -> "jdoe". What follows the prefix is an X.500 name with "_" for "/"
// and "+2d" for a byte; newer ones put 32 hexadecimal digits and a dash before the login.
std::optional<std::string> exchange_login(std::string_view local) {
  constexpr std::string_view kPrefix = "imceaex-";
  constexpr std::string_view kCommonName = "cn=";
  constexpr std::size_t kUniqueDigits = 32;
  if (!local.starts_with(kPrefix)) return std::nullopt;
  std::string name;
  for (std::size_t i = kPrefix.size(); i < local.size(); ++i) {
    const bool escaped =
        local[i] == '+' && i + 2 < local.size() && unhex(local[i + 1]) >= 0 && unhex(local[i + 2]) >= 0;
    if (!escaped) {
      name += local[i];
      continue;
    }
    name += static_cast<char>(unhex(local[i + 1]) * 16 + unhex(local[i + 2]));
    i += 2;
  }
  const std::size_t last = name.rfind(kCommonName);
  if (last == std::string::npos) return std::nullopt;
  std::string login = name.substr(last + kCommonName.size());
  if (login.size() > kUniqueDigits + 1 && login[kUniqueDigits] == '-') login.erase(0, kUniqueDigits + 1);
  return login.empty() ? std::nullopt : std::optional(login);
}

std::string_view without_quotes(std::string_view local) {
  while (local.size() >= 2 && local.front() == local.back() && (local.front() == '"' || local.front() == '\'')) {
    local = local.substr(1, local.size() - 2);
  }
  return local;
}

// Exchange writes the bytes of foreign addresses with "+": "imceanotes-+22jo+22+40x+2eexample". What follows is no tag.
// GitHub keeps the login behind the plus: "12345+jdoe@users.noreply.github.com".
std::string_view without_tag(std::string_view local, std::string_view domain) {
  const std::size_t plus = local.find('+');
  if (plus == std::string_view::npos || plus == 0 || local.starts_with("imcea")) return local;
  return domain == "users.noreply.github.com" ? local.substr(plus + 1) : local.substr(0, plus);
}

}  // namespace

AddressHalves halves_of(std::string_view address) {
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos) return {address, {}};
  return {address.substr(0, at), address.substr(at + 1)};
}

std::string plain_address(std::string_view address) {
  const auto [written, domain] = halves_of(address);
  if (domain.empty() || written.empty()) return std::string(address);
  const std::string_view local = without_quotes(written);
  if (const auto login = exchange_login(local)) return *login + "@" + std::string(domain);
  std::string normal(without_tag(local, domain));
  if (domain != "gmail.com" && domain != "googlemail.com") return normal + "@" + std::string(domain);
  std::erase(normal, '.');
  return normal + "@gmail.com";
}

std::string_view house_of(std::string_view domain) {
  const std::size_t last = domain.rfind('.');
  if (last == std::string_view::npos || last == 0) return {};
  const auto label_before = [domain](std::size_t dot) {
    const std::size_t before = dot == 0 ? std::string_view::npos : domain.rfind('.', dot - 1);
    return before == std::string_view::npos ? 0 : before + 1;
  };
  std::size_t begin = label_before(last);
  const std::string_view second = domain.substr(begin, last - begin);
  const bool country = domain.size() - last == 3;
  if (begin > 0 && country && std::ranges::binary_search(kSecondLevel, second)) begin = label_before(begin - 1);
  const std::string_view house = domain.substr(begin);
  if (std::ranges::binary_search(kMailProviders, house) || house.ends_with(".localdomain")) return {};
  return house;
}

bool is_role_address(std::string_view address) {
  static const PhraseFinder words(kRoleWords);
  return words.find(halves_of(address).local).any();
}

}  // namespace draht
