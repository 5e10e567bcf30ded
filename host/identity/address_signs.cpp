#include "identity/address_signs.h"

#include "core/phrase_finder.h"

#include <algorithm>
#include <array>

namespace draht {
namespace {

constexpr std::uint8_t id(Sign sign) { return static_cast<std::uint8_t>(sign); }
constexpr std::uint8_t kNoReply = id(Sign::no_reply_address);
constexpr std::uint8_t kDelivery = id(Sign::delivery_address);
constexpr std::uint8_t kBulk = id(Sign::bulk_address);
constexpr std::uint8_t kNotice = id(Sign::notice_address);
constexpr std::uint8_t kGroup = id(Sign::to_list);

// Words of a local part. Dots, dashes and underscores lie between words.
constexpr auto kLocalWords = std::to_array<SoughtPhrase>({
    {"*noreply*", kNoReply},
    {"*no reply*", kNoReply},
    {"*donotreply*", kNoReply},
    {"*do not reply*", kNoReply},
    {"*dontreply*", kNoReply},
    {"*dont reply*", kNoReply},
    {"*nichtantworten*", kNoReply},
    {"*nicht antworten*", kNoReply},
    {"*keineantwort*", kNoReply},
    {"*keine antwort*", kNoReply},
    {"*noresponse*", kNoReply},
    {"*no response*", kNoReply},
    {"*mailerdaemon*", kNoReply},
    {"*mailer daemon*", kNoReply},
    {"*maildaemon*", kNoReply},
    {"no address", kNoReply},
    {"*mailerdaemon*", kDelivery},
    {"*mailer daemon*", kDelivery},
    {"*maildaemon*", kDelivery},
    {"postmaster", kDelivery},
    {"poostmaster", kDelivery},
    {"mail delivery*", kDelivery},
    {"mdaemon", kDelivery},
    {"post master", kDelivery},
    {"mail daemon", kDelivery},
    {"maildaemon", kDelivery},
    {"mailsystem", kDelivery},
    {"exchange administrator", kDelivery},
    {"newsletter*", kBulk},
    {"*newsletter", kBulk},
    {"news", kBulk},
    {"enews", kBulk},
    {"newsflash", kBulk},
    {"news0*", kBulk},
    {"digest", kBulk},
    {"mailing", kBulk},
    {"mailings", kBulk},
    {"marketing", kBulk},
    {"promo", kBulk},
    {"promotion", kBulk},
    {"promotions", kBulk},
    {"offers", kBulk},
    {"deals", kBulk},
    {"angebote", kBulk},
    {"updates", kBulk},
    {"update", kBulk},
    {"survey", kBulk},
    {"umfrage", kBulk},
    {"rundschreiben", kBulk},
    {"infobrief", kBulk},
    {"infomail", kBulk},
    {"rundmail", kBulk},
    {"aktuell", kBulk},
    {"announce", kBulk},
    {"announcement", kBulk},
    {"announcements", kBulk},
    {"subscriptions", kBulk},
    {"subscription", kBulk},
    {"^mailer", kNotice},
    {"campaign*", kBulk},
    {"sweeps", kBulk},
    {"unsubscribe*", kBulk},
    {"bounce", kBulk},
    {"bounces", kBulk},
    {"weekly", kBulk},
    {"headlines", kBulk},
    {"gewinnspiel", kBulk},
    {"aktionen", kBulk},
    {"werbung", kBulk},
    {"listmanager", kBulk},
    {"listservices", kBulk},
    {"delivers", kBulk},
    {"specials", kBulk},
    {"notification", kNotice},
    {"notifications", kNotice},
    {"notify", kNotice},
    {"notice", kNotice},
    {"alert", kNotice},
    {"alerts", kNotice},
    {"invoice", kNotice},
    {"invoices", kNotice},
    {"billing", kNotice},
    {"orders", kNotice},
    {"order", kNotice},
    {"shipping", kNotice},
    {"shipment*", kNotice},
    {"robot", kNotice},
    {"cron", kNotice},
    {"daemon", kNotice},
    {"voicemail", kNotice},
    {"scanner", kNotice},
    {"scan", kNotice},
    {"monitoring", kNotice},
    {"nagios", kNotice},
    {"zabbix", kNotice},
    {"backup", kNotice},
    {"reminder", kNotice},
    {"reminders", kNotice},
    {"receipts", kNotice},
    {"confirmation", kNotice},
    {"confirmations", kNotice},
    {"rss*", kNotice},
    {"feeds", kNotice},
    {"commits", kNotice},
    {"fax", kNotice},
    {"system", kNotice},
    {"arsystem", kNotice},
    {"edelivery", kNotice},
    {"tracking", kNotice},
    {"jenkins", kNotice},
    {"jira", kNotice},
    {"bugzilla*", kNotice},
    {"nobody", kNotice},
    {"www data", kNotice},
    {"apache", kNotice},
    {"automat*", kNotice},
    {"autoconfirm", kNotice},
    {"benachrichtigung*", kNotice},
    {"mitteilung*", kNotice},
    {"rechnung*", kNotice},
    {"bestellung*", kNotice},
    {"*bestaetigung", kNotice},
    {"versand", kNotice},
    {"sendung*", kNotice},
    {"zustellung", kNotice},
    {"paket*", kNotice},
    {"telefonanlage", kNotice},
    {"asterisk", kNotice},
    {"starface", kNotice},
    {"pbx", kNotice},
    {"anrufbeantworter", kNotice},
    {"fritz box", kNotice},
    {"fritzbox", kNotice},
    {"kopierer", kNotice},
    {"erinnerung*", kNotice},
    {"ereignis*", kNotice},
    {"meldung*", kNotice},
    {"alarm*", kNotice},
});

constexpr auto kGroupWords = std::to_array<SoughtPhrase>({
    {"^all", kGroup},       {"^alle", kGroup},        {"^everyone", kGroup},    {"all staff", kGroup},
    {"allstaff", kGroup},   {"verteiler*", kGroup},   {"all users", kGroup},    {"mitarbeiter", kGroup},
    {"*employees", kGroup}, {"belegschaft", kGroup},  {"mitglieder", kGroup},   {"members", kGroup},
    {"eltern", kGroup},     {"undisclosed*", kGroup}, {"distribution", kGroup}, {"list", kGroup},
    {"lists", kGroup},      {"liste", kGroup},        {"mailingliste", kGroup}, {"staff", kGroup},
});

constexpr auto kListLabels =
    std::to_array<std::string_view>({"list", "lists", "liste", "listen", "groups", "mailman", "listserv"});
constexpr auto kListDomains = std::to_array<std::string_view>(
    {"googlegroups.com", "groups.io", "yahoogroups.com", "freelists.org", "group.calendar.google.com"});
constexpr auto kListEndings = std::to_array<std::string_view>({"-request", "-owner", "-list", "-bounces"});

// Labels in front of a domain from which people do not write.
constexpr auto kMailingLabels = std::to_array<std::string_view>(
    {"news",     "newsletter",    "newsletters",  "nl",    "mailing",  "mailings",  "mailer",
     "em",       "email",         "emails",       "e",     "mkt",      "marketing", "promo",
     "bounce",   "notifications", "notification", "info",  "response", "optmails",  "eumail",
     "campaign", "send",          "mailout",      "reply", "alerts",   "alert"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view text) {
  return std::ranges::find(words, text) != words.end();
}

bool is_list_by_name(std::string_view local, std::string_view domain) {
  return is_one_of(kListLabels, domain.substr(0, domain.find('.'))) || is_one_of(kListDomains, domain) ||
         local.starts_with("owner-") || local == "majordomo" || local == "listserv" ||
         std::ranges::any_of(kListEndings, [&](std::string_view ending) { return local.ends_with(ending); });
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
    if (found.test(id(sign))) signs.add(sign);
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
  if (below_a_domain && is_one_of(kMailingLabels, domain.substr(0, domain.find('.')))) signs.add(Sign::mailing_domain);
  return signs;
}

bool is_group_address(std::string_view address) {
  static const PhraseFinder words(kGroupWords);
  const auto [local, domain] = halves(address);
  // A system may live beside the lists: "requests@mailman.firm.example".
  if (address_signs(address).has_any({Sign::notice_address, Sign::no_reply_address})) return false;
  return is_list_by_name(local, domain) || words.find(local).any();
}

}  // namespace draht
