// The contacts that one message is evidence of.
#pragma once

#include "interactions/interaction.h"

#include <vector>

namespace draht {

// Appends one contact for each person whom the owner wrote to, or one with the person who wrote to the owner.
// Nothing for list and automatic mail, for mail to many, for mail that does not name the owner, and without a date up
// to `now`.
void add_mail_contacts(const Facts& facts, const People& people, std::size_t mail_index, Seconds now,
                       std::vector<Interaction>& out);

}  // namespace draht
