#include "identity/kind.h"

#include <algorithm>
#include <array>
#include <string>

namespace draht {
namespace {

// Found anywhere in the local part once dots, dashes and underscores are taken out.
constexpr auto kTakesNoAnswer =
    std::to_array<std::string_view>({"noreply", "donotreply", "dontreply", "nichtantworten", "keineantwort",
                                     "noresponse", "mailerdaemon", "maildaemon"});

// Words of a local part that machines use. A human may use them too, so they give way to an exchange with the owner.
constexpr auto kAutomaticWords = std::to_array<std::string_view>({"newsletter",
                                                                  "newsletters",
                                                                  "news",
                                                                  "notification",
                                                                  "notifications",
                                                                  "notify",
                                                                  "alert",
                                                                  "alerts",
                                                                  "digest",
                                                                  "mailing",
                                                                  "mailings",
                                                                  "marketing",
                                                                  "promo",
                                                                  "promotion",
                                                                  "promotions",
                                                                  "offers",
                                                                  "angebote",
                                                                  "updates",
                                                                  "invoice",
                                                                  "invoices",
                                                                  "billing",
                                                                  "orders",
                                                                  "shipping",
                                                                  "survey",
                                                                  "robot",
                                                                  "cron",
                                                                  "daemon",
                                                                  "postmaster",
                                                                  "bounce",
                                                                  "bounces",
                                                                  "voicemail",
                                                                  "scanner",
                                                                  "monitoring",
                                                                  "benachrichtigung",
                                                                  "benachrichtigungen",
                                                                  "rechnung",
                                                                  "rechnungen",
                                                                  "bestellung",
                                                                  "bestellungen",
                                                                  "bestellbestaetigung",
                                                                  "auftragsbestaetigung",
                                                                  "buchungsbestaetigung",
                                                                  "versand",
                                                                  "umfrage",
                                                                  "telefonanlage",
                                                                  "anrufbeantworter",
                                                                  "rundschreiben",
                                                                  "infobrief"});

constexpr auto kListLabels =
    std::to_array<std::string_view>({"list", "lists", "liste", "listen", "groups", "mailman", "listserv"});
constexpr auto kListDomains = std::to_array<std::string_view>(
    {"googlegroups.com", "groups.io", "yahoogroups.com", "freelists.org", "group.calendar.google.com"});
constexpr auto kListEndings = std::to_array<std::string_view>({"-request", "-owner", "-list", "-bounces"});

// An address in place of the owner's in this many mails by this many people is how a list looks from inside.
constexpr int kMailsThroughList = 4;
constexpr int kSendersThroughList = 3;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view text) {
  return std::ranges::find(words, text) != words.end();
}

bool is_separator(char c) { return c == '.' || c == '-' || c == '_' || c == '+' || c == '='; }

bool takes_no_answer(std::string_view local) {
  std::string squeezed;
  std::ranges::copy_if(local, std::back_inserter(squeezed), [](char c) { return !is_separator(c); });
  return std::ranges::any_of(kTakesNoAnswer, [&](std::string_view word) { return squeezed.contains(word); });
}

bool has_automatic_word(std::string_view local) {
  for (std::size_t begin = 0; begin <= local.size();) {
    const auto* const end = std::find_if(local.begin() + begin, local.end(), is_separator);
    if (is_one_of(kAutomaticWords, std::string_view(local.begin() + begin, end))) return true;
    begin = static_cast<std::size_t>(end - local.begin()) + 1;
  }
  return false;
}

bool is_list_by_name(std::string_view local, std::string_view domain) {
  return is_one_of(kListLabels, domain.substr(0, domain.find('.'))) || is_one_of(kListDomains, domain) ||
         local.starts_with("owner-") || local == "majordomo" || local == "listserv" ||
         std::ranges::any_of(kListEndings, [&](std::string_view ending) { return local.ends_with(ending); });
}

// At least four of five mails.
bool mostly_machine_like(const TraceCounts& counts) {
  return counts.from_owner == 0 && counts.machine_like > 0 && counts.machine_like * 5 >= counts.written * 4;
}

bool list_by_use(const Traces& traces) {
  return traces.counts.written == 0 && traces.counts.stands_for_owner >= kMailsThroughList &&
         traces.reached_by >= kSendersThroughList;
}

}  // namespace

Kind kind_of(std::string_view address, const Traces& traces) {
  const std::size_t at = address.rfind('@');
  const std::string_view local = address.substr(0, at);
  const std::string_view domain = at == std::string_view::npos ? std::string_view{} : address.substr(at + 1);
  const bool exchange = traces.counts.from_owner > 0 && traces.counts.to_owner > 0;

  if (takes_no_answer(local)) return {PersonKind::machine, "no_reply_address"};
  if (is_list_by_name(local, domain)) return {PersonKind::list, "list_address"};
  if (exchange) return {};
  if (traces.invited_as_group) return {PersonKind::list, "invited_as_group"};
  if (list_by_use(traces)) return {PersonKind::list, "list_by_use"};
  if (has_automatic_word(local)) return {PersonKind::machine, "automatic_address"};
  if (mostly_machine_like(traces.counts)) return {PersonKind::machine, "automatic_mail"};
  return {};
}

}  // namespace draht
