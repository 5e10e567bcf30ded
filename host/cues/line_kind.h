// What a line of a mail is for, as far as it can be told from the line alone.
#pragma once

#include <string_view>

namespace draht {

enum class LineKind {
  text,
  blank,
  quoted,       // "> ..."
  introduces,   // "Anna Berg wrote:"
  dated,        // "On Mon, 2 May 2026 ...", "Am 2.5.2026 ...": introduces, if "wrote:" follows in this line or the next
  old_mail,     // "-----Original Message-----"
  first_field,  // "From: ...", "Von: ...", "To: ...": an old mail begins if more fields follow
  field,        // "Sent: ..."
  closing,      // "Mit freundlichen Grüßen"
  postscript,   // "PS: ..."
  sign_off,     // "-- "
  footer,       // "Sent from my iPhone"; the first line of a disclaimer
};

// Takes one folded line without its end.
LineKind line_kind(std::string_view line);

// A quotation is introduced by "wrote:" or "schrieb NAME:", which may stand in two lines.
bool contains_wrote(std::string_view line);
bool ends_with_colon(std::string_view line);

}  // namespace draht
