// Contacts that mails are evidence of, kept as one blob for a person and month: the message's time, its row, and who
// wrote to whom how directly in which thread, or of which talk it tells, in some eleven bytes. Reading somebody's last
// year is reading at most thirteen rows that lie side by side.
#pragma once

#include "interactions/interaction.h"
#include "store/connection.h"
#include "store/packed_contacts.h"

#include <span>
#include <vector>

namespace draht {

Interaction interaction(const KeptContact& contact);

// Months can be told apart for times from 1970 to 2310; contacts at other times are not kept.
bool fits_a_block(Seconds at);
Seconds last_of_blocks();

// What comes to and goes from somebody's contacts.
struct ContactChange {
  KeptContact contact;
  bool removed = false;
};

// Each block that is concerned is written once. What is removed must be there.
void change_contacts(Connection& connection, std::vector<ContactChange> changes);

// Of one person's addresses together, each mail once, from `from` on, which is not before 1970; oldest first.
std::vector<KeptContact> load_contacts(Connection& connection, std::span<const AddressId> people, Seconds from = {});

// The newest by mail, or by talks of which mails tell, at or before `until`; newest first.
std::vector<KeptContact> newest_mail_contacts(Connection& connection, std::span<const AddressId> people, Seconds until,
                                              std::size_t most);
std::vector<KeptContact> newest_told_talks(Connection& connection, std::span<const AddressId> people, Seconds until,
                                           std::size_t most);

}  // namespace draht
