// Any bytes are read as a calendar: no crash, no hang, and every occurrence lies in the range, with text within bounds.
#include "core/text.h"
#include "sources/icalendar.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

bool is_clean(const draht::Mailbox& mailbox) {
  return mailbox.address.size() <= draht::kMaxAddressBytes && mailbox.name.size() <= draht::kMaxNameBytes &&
         draht::is_utf8(mailbox.address) && draht::is_utf8(mailbox.name);
}

bool is_clean(const draht::EventRecord& event) {
  for (const draht::Attendee& attendee : event.attendees) {
    if (!is_clean(attendee.who)) return false;
  }
  return event.uid.size() <= draht::kMaxIdBytes && event.title.size() <= draht::kMaxSubjectBytes &&
         draht::is_utf8(event.uid) && draht::is_utf8(event.title) && draht::is_utf8(event.location) &&
         event.attendees.size() <= draht::kMaxRecipients;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t length) {
  static const draht::Zone berlin = draht::Zone::find("Europe/Berlin").value_or(draht::Zone::utc());
  const auto [from, to] = draht::calendar_reach(draht::from_epoch(1'767'225'600));  // the year 2026
  const auto file = draht::parse_calendar({reinterpret_cast<const char*>(bytes), length}, berlin, from, to);
  for (const draht::EventRecord& event : file.events) {
    if (event.start < from || event.start >= to || event.end < event.start || !is_clean(event)) std::abort();
  }
  return 0;
}
