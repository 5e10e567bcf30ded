// What the writer of a mail wrote now, told from what stood in the mail already and from what is under every mail.
#pragma once

#include <functional>
#include <string_view>

namespace draht {

// Takes folded text (fold.h) and hands over the runs of lines that are new, in order. Left out are
//   quoted lines ("> ...") with the line that introduces them ("On ... wrote:", "Am ... schrieb ...:"),
//   everything from an old mail on that follows without such marks ("-----Original Message-----", a block of
//   "From:/Sent:/To:" or "Von:/Gesendet:/An:", "Begin forwarded message:"),
//   signatures: behind "-- ", or behind a closing formula until a postscript; what telephones add; disclaimers.
// English and German, as Outlook, Thunderbird, Gmail, Apple Mail, Lotus Notes and telephones write them. One pass, with
// a look ahead of a few lines.
void for_each_new_text(std::string_view folded, const std::function<void(std::string_view)>& visit);

}  // namespace draht
