// All that a store says of the people in it, as text: to compare it with what follows from the same facts when they are
// worked out from scratch, and with what another store says.
#pragma once

#include "store/store.h"
#include "support/mailbox_model.h"

#include <map>
#include <string>

namespace draht::test {

using Pictures = std::map<std::string, std::string>;  // by address; the totals under ""

Pictures pictures(Store& store, Seconds now);

// Of what the model keeps, with the settings, events and outcomes of `contents`.
Pictures expected_pictures(const MailboxModel& model, const Contents& contents, Seconds now);

// The first that differ, one line each; empty when there is no difference.
std::string differences(const Pictures& expected, const Pictures& found);

// The same of heads, in whatever order they come.
std::string differences(const std::vector<KeptHead>& expected, const std::vector<KeptHead>& found);

}  // namespace draht::test
