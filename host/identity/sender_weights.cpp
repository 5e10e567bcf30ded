#include "identity/sender_weights.h"

namespace draht {
namespace {

// Set by hand from what standards and programs mean by them, and looked at with tests/evaluation (section senders).
constexpr auto kWeights = std::to_array<SignWeight>({
    //                               direct list bulk notice answer
    {Sign::auto_replied, {0, 0, 0, 2, 9}},
    {Sign::auto_generated, {0, 0, 1, 10, 4}},
    {Sign::not_automatic, {2, 1, 0, 0, 0}},
    {Sign::auto_reply_field, {0, 0, 0, 1, 9}},
    {Sign::delivery_report, {0, 0, 0, 0, 12}},
    {Sign::read_receipt, {0, 0, 0, 0, 8}},
    {Sign::no_return_path, {0, 0, 0, 2, 6}},
    {Sign::list_server, {0, 4, 2, 0, 0}},
    {Sign::list_id, {0, 3, 3, 1, 0}},
    {Sign::closed_list, {0, 0, 6, 1, 0}},
    {Sign::unsubscribe_field, {0, 1, 4, 2, 0}},
    {Sign::one_click_unsubscribe, {0, 0, 3, 1, 0}},
    {Sign::precedence_list, {0, 3, 3, 0, 0}},
    {Sign::precedence_bulk, {0, 3, 3, 1, 2}},
    {Sign::campaign_field, {0, 0, 6, 1, 0}},
    {Sign::feedback_id, {0, 0, 2, 2, 0}},
    {Sign::sending_service, {0, 0, 2, 2, 0}},
    {Sign::item_field, {0, 0, 0, 9, 0}},
    {Sign::network_field, {0, 0, 4, 7, 0}},
    {Sign::calendar_message, {0, 0, 0, 8, 0}},
    {Sign::human_program, {3, 3, 0, 0, 0}},
    {Sign::system_program, {0, 0, 1, 4, 1}},
    {Sign::bulk_program, {0, 0, 6, 0, 0}},
    {Sign::script_sender, {0, 0, 2, 3, 1}},
    {Sign::server_made_id, {0, 0, 1, 1, 1}},
    {Sign::bounces_counted, {0, 1, 2, 1, 0}},
    {Sign::answer, {3, 3, 0, 0, 3}},
    {Sign::forward, {3, 3, 0, 0, 0}},
    {Sign::no_reply_address, {-4, -4, 4, 5, 1}},
    {Sign::delivery_address, {0, 0, 0, 1, 10}},
    {Sign::bulk_address, {0, 0, 5, 1, 0}},
    {Sign::notice_address, {0, 0, 1, 5, 0}},
    {Sign::list_address, {0, 3, 4, 1, 0}},
    {Sign::generated_address, {0, 0, 4, 1, 0}},
    {Sign::mailing_domain, {0, 0, 4, 2, 0}},
    {Sign::team_name, {0, 0, 3, 2, 1}},
    {Sign::firm_name, {0, 0, 2, 1, 0}},
    {Sign::service_name, {0, 0, 0, 3, 0}},
    {Sign::own_name, {2, 2, 0, 0, 2}},
    {Sign::to_list, {0, 4, 3, 0, 0}},
    {Sign::to_itself, {0, 0, 3, 1, 0}},
    {Sign::to_nobody, {0, 3, 3, 0, 0}},
    {Sign::to_several, {0, 0, 0, 0, -4}},
    {Sign::to_many, {0, 1, 1, 1, 0}},
    {Sign::auto_reply_subject, {0, 0, 0, 0, 8}},
    {Sign::inner_answer_subject, {0, 0, 0, 0, 3}},
    {Sign::absence_subject, {0, 0, 0, 0, 2}},
    {Sign::bounce_subject, {0, 0, 0, 0, 4}},
    {Sign::acknowledgement_subject, {0, 0, 0, 1, 4}},
    {Sign::invitation_answer_subject, {0, 0, 0, 4, 0}},
    {Sign::notice_subject, {0, 0, 0, 3, 1}},
    {Sign::dated_subject, {0, 0, 0, 3, 0}},
    {Sign::issue_subject, {0, 0, 6, 0, 0}},
    {Sign::bulk_subject, {0, 0, 3, 0, 0}},
    {Sign::list_tag, {0, 3, 1, 0, 0}},
    {Sign::auto_reply_text, {0, 0, 0, 0, 4}},
    {Sign::absence_text, {0, 0, 0, 0, 3}},
    {Sign::stand_in_text, {0, 0, 0, 0, 3}},
    {Sign::bounce_text, {0, 0, 0, 0, 3}},
    {Sign::acknowledgement_text, {0, 0, 0, 0, 3}},
    {Sign::thanks_for_mail, {0, 0, 0, 0, 2}},
    {Sign::please_wait_text, {0, 0, 0, 0, 3}},
    {Sign::challenge_text, {0, 0, 0, 0, 4}},
    {Sign::automatic_text, {0, 0, 0, 5, 3}},
    {Sign::notice_text, {0, 0, 0, 3, 0}},
    {Sign::unsubscribe_text, {0, 0, 7, 1, 0}},
    {Sign::unsubscribe_word, {0, 0, 4, 1, 0}},
    {Sign::subscription_text, {0, 0, 3, 1, 0}},
    {Sign::offer_text, {0, 0, 3, 0, 0}},
    {Sign::outreach_text, {0, 0, 4, 0, 0}},
    {Sign::mass_greeting, {0, 0, 5, 1, 1}},
    {Sign::group_greeting, {0, 2, 2, 0, 0}},
    {Sign::greeting, {1, 1, 0, 0, 0}},
    {Sign::named_greeting, {0, 0, 0, 0, -1}},
    {Sign::closing, {1, 1, 0, 0, 0}},
    {Sign::team_closing, {0, 0, 2, 1, 1}},
    {Sign::first_person, {1, 1, 0, 0, 1}},
    {Sign::question, {1, 1, 1, 0, 0}},
    {Sign::quoted_text, {2, 2, 0, 0, 0}},
    {Sign::passed_on, {2, 2, 0, 0, 0}},
    {Sign::impersonal, {0, 0, 1, 1, 0}},
    {Sign::only_fields, {0, 0, 0, 2, 0}},
    {Sign::many_links, {0, 0, 2, 0, 0}},
    {Sign::ruled_lines, {0, 0, 3, 0, 0}},
    {Sign::figures, {0, 0, 0, 2, 0}},
    {Sign::disclaimer, {1, 1, 0, 0, 0}},
});

constexpr bool complete() {
  for (std::size_t i = 0; i < kWeights.size(); ++i) {
    if (static_cast<std::size_t>(kWeights[i].sign) != i) return false;
  }
  return kWeights.size() == kSigns;
}
static_assert(complete());

}  // namespace

std::span<const SignWeight> sender_weights() { return kWeights; }

}  // namespace draht
