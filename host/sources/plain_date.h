// Dates as nearly every program writes them.
#pragma once

#include "core/time.h"

#include <optional>
#include <string_view>

namespace draht {

// "Mon, 25 Jun 2001 13:48:13 -0700 (PDT)" (RFC 5322, 3.3; the name of the day, seconds and the comment may be missing).
// Nothing for everything else, also for what is written so and is no moment from 1971 to 2099: parse_mail_date() reads
// those. GMime says the same of these, and takes forty times as long.
std::optional<Seconds> plain_date(std::string_view text);

}  // namespace draht
