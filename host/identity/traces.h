// What the mails and events show of each address, gathered in one pass, before anything is decided about it.
#pragma once

#include "facts/facts.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace draht {

// Views point into the facts.
struct Traces {
  std::map<std::string_view, int> names;  // display names as written, with how often
  int written = 0;                        // mails from this address
  int machine_like = 0;                   // of these: written by a machine, or bulk addressed to the owner
  int to_owner = 0;                       // of these: ordinary mails that name the owner
  int from_owner = 0;                     // ordinary mails in which the owner names this address in To
  int stands_for_owner = 0;               // mails that reached the owner with only this address as recipient
  std::set<std::string_view> reached_by;  // who wrote those
  bool invited_as_group = false;          // an event's attendee of kind group
};

// By address; the owner's own addresses, rooms and resources are left out.
std::unordered_map<std::string_view, Traces> gather_traces(const Facts& facts);

}  // namespace draht
