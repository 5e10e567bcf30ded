// Subject lines: what stands before the topic, and the form in which Draht keeps them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace draht {

// Bytes of "Re:", "re[2]:", "AW (3) :" at the front, the sign of an answer; 0 when there is none.
std::size_t answer_prefix(std::string_view text);

// Bytes of "Fwd:", "WG:" at the front, the sign of a mail passed on; 0 when there is none.
std::size_t forward_prefix(std::string_view text);

// One line without signs of an answer at the front. Thunderbird keeps subjects so, in its summaries and for add-ons,
// and the same mail has to give the same record whatever it was read from. Signs of forwarding stay.
std::string subject_line(std::string_view decoded);

// "Fwd: Katalog", "WG: AW: Katalog": the subject is that of a mail between others.
bool is_forwarded(std::string_view subject);

// Without "Re:", "AW:", "WG:", "[EXTERN]" and the like at the front, however often they stand there.
std::string_view bare_subject(std::string_view subject);

}  // namespace draht
