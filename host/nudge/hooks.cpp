#include "nudge/nudge.h"

#include "core/text.h"
#include "nudge/subject.h"

#include <ranges>
#include <set>

namespace draht {
namespace {

// A hook is a reminder, not a quotation.
constexpr std::size_t kMostHookBytes = 100;

std::string shortened(std::string_view subject) {
  if (subject.size() <= kMostHookBytes) return std::string(subject);
  return one_line(subject, kMostHookBytes) + "…";
}

}  // namespace

std::vector<std::string> hooks(const Case& c, PersonIndex person) {
  std::vector<std::string> hooks;
  std::set<std::string> seen;
  for (const Interaction& contact : contacts_of(c.contacts, person) | std::views::reverse) {
    if (hooks.size() == kMostHooks) break;
    if (contact.source != Source::mail || contact.weight < kDirect) continue;
    const std::string_view subject = bare_subject(c.facts.mails[contact.source_index].subject);
    if (names_topic(subject) && seen.insert(ascii_lower(subject)).second) hooks.push_back(shortened(subject));
  }
  return hooks;
}

}  // namespace draht
