#include "interactions/interaction.h"

#include <algorithm>
#include <array>
#include <utility>

namespace draht {
namespace {

constexpr auto kTalkReasons = std::to_array<std::pair<TalkReason, std::string_view>>({
    {TalkReason::counts, "counts"},
    {TalkReason::future, "future"},
    {TalkReason::cancelled, "cancelled"},
    {TalkReason::declined_by_owner, "declined_by_owner"},
    {TalkReason::declined_by_person, "declined_by_person"},
    {TalkReason::unanswered_by_owner, "unanswered_by_owner"},
    {TalkReason::tentative, "tentative"},
    {TalkReason::all_day, "all_day"},
    {TalkReason::crowd, "crowd"},
    {TalkReason::optional_absent, "optional_absent"},
    {TalkReason::no_person, "no_person"},
    {TalkReason::not_together, "not_together"},
});

}  // namespace

std::string_view word(TalkReason reason) {
  const auto* const found = std::ranges::find(kTalkReasons, reason, &std::pair<TalkReason, std::string_view>::first);
  return found->second;
}

}  // namespace draht
