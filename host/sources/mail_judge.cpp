#include "sources/mail_judge.h"

#include "identity/sender_kind.h"
#include "identity/text_signs.h"

#include <utility>

namespace draht {

MailRecord MailJudge::judge(HeadWithSigns message, std::string_view head, std::string_view body) {
  MailRecord mail = std::move(message.mail);
  Signs signs = message.signs;
  signs |= record_signs(mail);
  if (mail.listed || mail.automatic) {
    mail.sender = sender_kind(signs, JudgedBy::head);
    return mail;
  }
  signs |= read_text(head, body);
  mail.sender = sender_kind(signs, JudgedBy::text);
  const SenderKind content = kind_by_content(signs);
  mail.listed = content == SenderKind::person_list || content == SenderKind::bulk;
  mail.automatic = content == SenderKind::transactional || content == SenderKind::auto_reply;
  // Lists, newsletters and machines speak with nobody.
  if (!mail.listed && !mail.automatic) mail.cue = cues_->found();
  return mail;
}

// What the first text shows: those behind it were added on the way.
Signs MailJudge::read_text(std::string_view head, std::string_view body) {
  if (!cues_) cues_.emplace();
  cues_->reset();
  std::optional<Signs> signs;
  texts_.read(head, body.substr(0, kMaxJudgedBytes), [&](std::string_view text) {
    if (!signs) signs = text_signs(text);
    cues_->read(text);
  });
  return signs.value_or(Signs{});
}

}  // namespace draht
