// The analysis as the extension and the command line see it.
#pragma once

#include "core/error.h"
#include "protocol/messages.h"
#include "service/analysis.h"

#include <optional>
#include <string_view>
#include <vector>

namespace draht {

// Upper or lower case; nothing for the owner and for strangers.
std::optional<PersonIndex> find_person(const Analysis& analysis, std::string_view address);

// not_found instead of nothing.
Result<PersonIndex> known_person(const Analysis& analysis, std::string_view address);

// The strongest relationships first; equals by address.
std::vector<PersonIndex> by_strength(const Analysis& analysis);

// This week's nudge about that person, or null.
const Nudge* find_nudge(const Analysis& analysis, PersonIndex person);

protocol::Person view_person(const Analysis& analysis, PersonIndex person);

// With all evidence.
protocol::Finding view_finding(const Analysis& analysis, const Finding& finding);

// With the newest evidence only: nudges travel many at a time.
protocol::Nudge view_nudge(const Analysis& analysis, const Nudge& nudge);

protocol::NudgesWhy::Reply view_why(const Analysis& analysis, PersonIndex person);

}  // namespace draht
