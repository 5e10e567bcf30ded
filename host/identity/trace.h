// What one mail shows of the addresses that it names. Counts add up over mails in any order, and a mail that is gone is
// taken off again, so that nobody has to look at the history a second time.
#pragma once

#include "facts/envelope.h"

#include <vector>

namespace draht {

struct TraceCounts {
  int written = 0;           // mails from this address
  int machine_like = 0;      // of these: written by a machine, or bulk addressed to the owner
  int to_owner = 0;          // of these: ordinary mails that name the owner
  int from_owner = 0;        // ordinary mails in which the owner names this address in To
  int stands_for_owner = 0;  // mails that reached the owner with only this address as recipient

  bool operator==(const TraceCounts&) const = default;
  TraceCounts& operator+=(const TraceCounts& other);
  TraceCounts& operator-=(const TraceCounts& other);
};

// All that decides whether an address is a human, a machine or a list.
struct Traces {
  TraceCounts counts;
  int reached_by = 0;             // different senders of the mails counted in stands_for_owner
  bool invited_as_group = false;  // an event's attendee of kind group
};

struct Trace {
  AddressId address = 0;
  TraceCounts counts;
  // The sender, when counts.stands_for_owner is 1. All senders without a readable address (0) count as one.
  AddressId reached_by = 0;

  bool operator==(const Trace&) const = default;
};

// Appends one trace for each address of the mail whose counts are not all zero, in no particular order; the owner's
// own addresses and 0 are left out.
void add_traces(const Envelope& mail, const OwnerAddresses& owner, std::vector<Trace>& out);

}  // namespace draht
