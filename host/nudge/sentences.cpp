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
std::string email_only_reason(const Finding& finding, const std::string& name, bool calendars_known,
                              Language language) {
  const bool de = language == Language::de;
  const std::string written =
      fmt::format(fmt::runtime(de ? "{} mit {} in den letzten 90 Tagen" : "{} with {} in the last 90 days"),
                  mails(whole(finding, "mails_90_days"), language), name);
  if (number(finding, "days_since_talk")) {
    const std::string ago = duration(whole(finding, "days_since_talk"), language);
    return de ? fmt::format("{}; das letzte bekannte Gespräch war vor {}.", written, ago)
              : fmt::format("{}; the last known conversation was {} ago.", written, ago);
  }
  if (!calendars_known) {
    return written + (de ? "; von einem Gespräch ist nichts bekannt, weil kein Kalender gelesen wurde."
                         : "; nothing is known of a conversation, because no calendar was read.");
  }
  return written + (de ? ", aber im Kalender steht kein Gespräch." : ", but no conversation in the calendar.");
}

std::string gone_silent_reason(const Finding& finding, const std::string& name, Language language) {
  const std::string usual = every(whole(finding, "rhythm_days"), language);
  const std::string silent = duration(whole(finding, "silent_days"), language);
  if (language == Language::de)
    return fmt::format("Sonst im Schnitt {} Kontakt mit {}, jetzt seit {} keiner.", usual, name, silent);
  return fmt::format("On average in touch with {} {}, but not for {} now.", name, usual, silent);
}

std::string against(const Objection& objection, const Zone& zone, Language language) {
  const bool de = language == Language::de;
  const std::string when = objection.at ? date(zone, *objection.at, language) : std::string{};
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

std::string reason(const Finding& finding, const std::string& name, bool calendars_known, Language language) {
  switch (finding.kind) {
    case FindingKind::email_only:
      return email_only_reason(finding, name, calendars_known, language);
    case FindingKind::gone_silent:
      return gone_silent_reason(finding, name, language);
  }
  std::unreachable();
}

std::vector<std::string> reasons_against(const Surroundings& around, const Week& week, const Relationship& with,
                                         Language language) {
  const Clocks clocks{with.figures.last_talked, with.next_talk};
  std::vector<std::string> sentences;
  for (const Objection& objection : objections(around.now, week.outcomes, with.person.id, clocks))
    sentences.push_back(against(objection, around.zone, language));
  return sentences;
}

}  // namespace draht
