#include "facts/signs.h"

#include <algorithm>
#include <array>

namespace draht {
namespace {

// In the order of the enumeration.
constexpr auto kWords = std::to_array<std::string_view>({
    "auto_replied",
    "auto_generated",
    "not_automatic",
    "auto_reply_field",
    "delivery_report",
    "read_receipt",
    "no_return_path",
    "list_server",
    "list_id",
    "closed_list",
    "unsubscribe_field",
    "one_click_unsubscribe",
    "precedence_list",
    "precedence_bulk",
    "campaign_field",
    "feedback_id",
    "sending_service",
    "item_field",
    "network_field",
    "calendar_message",
    "human_program",
    "system_program",
    "bulk_program",
    "script_sender",
    "server_made_id",
    "bounces_counted",
    "answer",
    "forward",
    "no_reply_address",
    "delivery_address",
    "bulk_address",
    "notice_address",
    "list_address",
    "generated_address",
    "mailing_domain",
    "team_name",
    "firm_name",
    "service_name",
    "own_name",
    "to_list",
    "to_itself",
    "to_nobody",
    "to_several",
    "to_many",
    "auto_reply_subject",
    "inner_answer_subject",
    "absence_subject",
    "bounce_subject",
    "acknowledgement_subject",
    "invitation_answer_subject",
    "notice_subject",
    "dated_subject",
    "issue_subject",
    "bulk_subject",
    "list_tag",
    "auto_reply_text",
    "absence_text",
    "stand_in_text",
    "bounce_text",
    "acknowledgement_text",
    "thanks_for_mail",
    "please_wait_text",
    "challenge_text",
    "automatic_text",
    "notice_text",
    "unsubscribe_text",
    "unsubscribe_word",
    "subscription_text",
    "offer_text",
    "outreach_text",
    "mass_greeting",
    "group_greeting",
    "greeting",
    "named_greeting",
    "closing",
    "team_closing",
    "first_person",
    "question",
    "quoted_text",
    "passed_on",
    "impersonal",
    "only_fields",
    "many_links",
    "ruled_lines",
    "figures",
    "disclaimer",
});
static_assert(kWords.size() == kSigns);

}  // namespace

std::string_view word(Sign sign) { return kWords[static_cast<std::size_t>(sign)]; }

std::optional<Sign> parse_sign(std::string_view word) {
  const auto* const found = std::ranges::find(kWords, word);
  if (found == kWords.end()) return std::nullopt;
  return static_cast<Sign>(found - kWords.begin());
}

}  // namespace draht
