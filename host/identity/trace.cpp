#include "identity/trace.h"

#include <algorithm>

namespace draht {
namespace {

bool is_someone(AddressId id, const OwnerAddresses& owner) { return id != 0 && !owner.contains(id); }

void add_sender(const Envelope& mail, const OwnerAddresses& owner, std::vector<Trace>& out) {
  if (!is_someone(mail.from, owner)) return;
  const bool for_owner = names_owner(owner, mail);
  Trace trace{.address = mail.from, .counts = {.written = 1}};
  // People write to lists: list mail speaks of a machine only when it is addressed to the owner, as newsletters are.
  if (mail.automatic || (mail.listed && for_owner)) trace.counts.machine_like = 1;
  if (!mail.automatic && !mail.listed && for_owner) trace.counts.to_owner = 1;
  out.push_back(trace);
}

void add_only_recipient(const Envelope& mail, const OwnerAddresses& owner, std::vector<Trace>& out) {
  if (mail.to.size() + mail.cc.size() + mail.bcc.size() != 1) return;
  const AddressId only = !mail.to.empty() ? mail.to.front() : !mail.cc.empty() ? mail.cc.front() : mail.bcc.front();
  if (only == mail.from || !is_someone(only, owner)) return;
  out.push_back({.address = only, .counts = {.stands_for_owner = 1}, .reached_by = mail.from});
}

void add_recipients_of_owner(const Envelope& mail, const OwnerAddresses& owner, std::vector<Trace>& out) {
  if (mail.listed || mail.automatic) return;
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  for (const AddressId recipient : mail.to) {
    if (!is_someone(recipient, owner)) continue;
    // Who is named twice was written to once.
    if (std::ranges::find(out.begin() + first, out.end(), recipient, &Trace::address) != out.end()) continue;
    out.push_back({.address = recipient, .counts = {.from_owner = 1}});
  }
}

}  // namespace

TraceCounts& TraceCounts::operator+=(const TraceCounts& other) {
  written += other.written;
  machine_like += other.machine_like;
  to_owner += other.to_owner;
  from_owner += other.from_owner;
  stands_for_owner += other.stands_for_owner;
  return *this;
}

TraceCounts& TraceCounts::operator-=(const TraceCounts& other) {
  written -= other.written;
  machine_like -= other.machine_like;
  to_owner -= other.to_owner;
  from_owner -= other.from_owner;
  stands_for_owner -= other.stands_for_owner;
  return *this;
}

void add_traces(const Envelope& mail, const OwnerAddresses& owner, std::vector<Trace>& out) {
  if (owner.contains(mail.from)) {
    add_recipients_of_owner(mail, owner, out);
    return;
  }
  add_sender(mail, owner, out);
  add_only_recipient(mail, owner, out);
}

}  // namespace draht
