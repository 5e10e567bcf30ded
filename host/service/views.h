// The analysis as the extension and the command line see it.
#pragma once

#include "core/error.h"
#include "protocol/messages/decisions.h"
#include "protocol/messages/nudges.h"
#include "protocol/messages/people.h"
#include "service/analysis.h"

#include <string_view>

namespace draht {

// not_found for the owner and for strangers.
Result<Relationship> known_person(const Analysis& analysis, std::string_view address);

// This week's nudge about that person, or null.
const Nudge* find_nudge(const Analysis& analysis, const Person& person);

protocol::Person view_person(const Analysis& analysis, const Relationship& with);
// The same of a person in a list.
protocol::Person view_person(const Analysis& analysis, const Standing& standing);

protocol::LeftOut view_left_out(const Analysis& analysis, const LeftOut& left_out);

// With all evidence.
protocol::Finding view_finding(const Analysis& analysis, const Relationship& with, const Finding& finding);

// With the newest evidence only: nudges travel many at a time.
protocol::Nudge view_nudge(const Analysis& analysis, const Nudge& nudge);

Result<protocol::Decision> view_decision(Store& store, const Decision& decision);

Result<protocol::NudgesWhy::Reply> view_why(const Analysis& analysis, const Relationship& with);

}  // namespace draht
