// Small pieces of sentences in the owner's language, with the right form for one and for many.
#pragma once

#include "core/zone.h"
#include "facts/words.h"

#include <string>

namespace draht {

// "9 weeks", "5 months" / "9 Wochen", "5 Monaten": as it stands behind "seit" and "vor" (dative). Days below two weeks,
// weeks below four months, months below two years, then years; always whole and rounded down.
std::string duration(int days, Language language);

// "1 mail", "12 mails" / "1 Mail", "12 Mails"
std::string mails(int count, Language language);

// "every working day", "every 3 working days" / "an jedem Arbeitstag", "alle 3 Arbeitstage"
std::string every(int working_days, Language language);

// "12 March 2026" / "12. März 2026"
std::string date(const Zone& zone, Seconds at, Language language);

}  // namespace draht
