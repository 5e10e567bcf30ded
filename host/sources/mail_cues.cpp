#include "sources/mail_cues.h"

namespace draht {

TextCue MailCues::read(const MailRecord& mail, std::string_view head, std::string_view body) {
  if (!may_tell_of_talk(mail)) return {};
  if (!cues_) cues_.emplace();
  cues_->reset();
  texts_.read(head, body.substr(0, kMaxCueBytes), [this](std::string_view text) { cues_->read(text); });
  return cues_->found();
}

}  // namespace draht
