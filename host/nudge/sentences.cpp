#include "nudge/nudge.h"
#include "nudge/objection.h"
#include "nudge/phrases.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace draht {
namespace {

int whole(const Finding& finding, std::string_view name) {
  return static_cast<int>(std::lround(number(finding, name).value_or(0)));
}

// Says only what was seen: without a calendar nobody knows whether both talk.
std::string email_only_reason(const Case& c, const Finding& finding, Language language) {
  const bool de = language == Language::de;
  const std::string& name = c.people[finding.person].name;
  const std::string written =
      fmt::format(fmt::runtime(de ? "{} mit {} in den letzten 90 Tagen" : "{} with {} in the last 90 days"),
                  mails(whole(finding, "mails_90_days"), language), name);
  if (number(finding, "days_since_talk")) {
    const std::string ago = duration(whole(finding, "days_since_talk"), language);
    return de ? fmt::format("{}; das letzte bekannte Gespräch war vor {}.", written, ago)
              : fmt::format("{}; the last known conversation was {} ago.", written, ago);
  }
  if (c.facts.events.empty()) {
    return written + (de ? "; von einem Gespräch ist nichts bekannt, weil kein Kalender gelesen wurde."
                         : "; nothing is known of a conversation, because no calendar was read.");
  }
  return written + (de ? ", aber im Kalender steht kein Gespräch." : ", but no conversation in the calendar.");
}

std::string gone_silent_reason(const Case& c, const Finding& finding, Language language) {
  const std::string& name = c.people[finding.person].name;
  const std::string usual = every(whole(finding, "rhythm_days"), language);
  const std::string silent = duration(whole(finding, "silent_days"), language);
  if (language == Language::de)
    return fmt::format("Sonst im Schnitt {} Kontakt mit {}, jetzt seit {} keiner.", usual, name, silent);
  return fmt::format("On average in touch with {} {}, but not for {} now.", name, usual, silent);
}

std::string against(const Case& c, const Objection& objection, Language language) {
  const bool de = language == Language::de;
  const std::string when = objection.at ? date(c.zone, *objection.at, language) : std::string{};
  switch (objection.kind) {
    case ObjectionKind::muted:
      return de ? "Vorschläge zu dieser Person sind abgeschaltet." : "Suggestions about this person are switched off.";
    case ObjectionKind::dismissed:
      return fmt::format(
          fmt::runtime(de ? "Abgelehnt; bis zum {} kommt kein Vorschlag." : "Declined; no suggestion until {}."), when);
    case ObjectionKind::snoozed:
      return fmt::format(fmt::runtime(de ? "Zurückgestellt bis zum {}." : "Put off until {}."), when);
    case ObjectionKind::just_talked:
      return fmt::format(fmt::runtime(de ? "Das letzte Gespräch war am {}." : "The last conversation was on {}."),
                         when);
    case ObjectionKind::talk_planned:
      if (when.empty()) return de ? "Ein Gespräch ist schon vereinbart." : "A conversation is already arranged.";
      return fmt::format(fmt::runtime(de ? "Am {} steht schon ein Gespräch im Kalender."
                                         : "A conversation is already in the calendar for {}."),
                         when);
  }
  std::unreachable();
}

}  // namespace

std::string reason(const Case& c, const Finding& finding, Language language) {
  switch (finding.kind) {
    case FindingKind::email_only:
      return email_only_reason(c, finding, language);
    case FindingKind::gone_silent:
      return gone_silent_reason(c, finding, language);
  }
  std::unreachable();
}

std::vector<std::string> reasons_against(const Case& c, PersonIndex person, Language language) {
  std::vector<std::string> sentences;
  for (const Objection& objection : objections(c, person)) sentences.push_back(against(c, objection, language));
  return sentences;
}

}  // namespace draht
