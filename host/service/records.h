// What Thunderbird hands over -> the records that every reader yields.
#pragma once

#include "facts/event.h"
#include "facts/mail.h"
#include "protocol/messages/calendar.h"
#include "protocol/messages/mail.h"
#include "sources/mail_judge.h"
#include "sources/room.h"

#include <string>
#include <string_view>

namespace draht {

// As it is kept: without its angle brackets, on one line.
std::string plain_message_id(std::string_view id);

class MessageReader {
 public:
  // Reads addresses out of the header text and cuts everything to the lengths of facts/mail.h. A date before 1970 or
  // after 2100 is a broken clock, not a date. Whether it is listed or automatic and what it says of talks is read out
  // of its beginning, where that came along, as out of mail that lies on this machine; no byte of it is kept.
  MailRecord read(const protocol::Message& message);

 private:
  Room decoded_;
  MailJudge judge_;
};

// Reads the channel out of the event's words and drops link and description.
EventRecord to_record(const protocol::Event& event);

}  // namespace draht
