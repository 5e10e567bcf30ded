// The words of the domain and how they are spelled on the wire, in the database and on the command line.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace draht {

// A way of being in contact, from written to face to face. `voice` = spoken, channel not known.
enum class Channel { mail, chat, phone, video, in_person, voice };
inline constexpr std::size_t kChannels = 6;

// True for contact in which both hear each other: what moves the talk clock.
constexpr bool is_talk(Channel channel) { return channel != Channel::mail && channel != Channel::chat; }

enum class Direction { sent, received, mutual };  // seen from the owner; mutual = a talk

enum class FolderUse { inbox, sent, archives, drafts, templates, junk, trash, outbox, other };

// Drafts, templates, junk, trash and outbox say nothing about contact.
constexpr bool counts_as_contact(FolderUse use) {
  return use == FolderUse::inbox || use == FolderUse::sent || use == FolderUse::archives || use == FolderUse::other;
}

enum class Answer { none, accepted, declined, tentative, needs_action, delegated };
enum class AttendeeKind { individual, group, resource, room, unknown };
enum class AttendeeRole { required, optional, chair, non_participant };
enum class EventStatus { none, confirmed, tentative, cancelled };
enum class PersonKind { person, machine, list };

// What one message is: a human's to these recipients, a human's to a list or to all staff, a newsletter or
// announcement, a system's about some item, an automatic answer (absence note, bounce, challenge).
enum class SenderKind { person_direct, person_list, bulk, transactional, auto_reply };

// How much of a message there was to judge its kind by: nothing but the record, its whole head, its text as well.
enum class JudgedBy { nothing, head, text };

// What a message says of talks between its writer and whom it is written to: they spoke or met; they are going to, or
// one of them asks to; they tried and failed, or called it off.
enum class Cue { none, talked, will_talk, missed };

inline constexpr std::size_t kCueEvidences = 10;
// What a cue was read from: how a writer comes to speak of a talk.
enum class CueEvidence {
  told,           // that they spoke, phoned or met
  thanked,        // thanks for a talk, or pleasure in one
  referred,       // to what was said: "as discussed", "you mentioned on the phone"
  asked,          // to call, to meet, to come by; when it would suit
  announced,      // a call or a visit by the writer
  agreed,         // a time or place is settled
  not_reached,    // called in vain
  left_message,   // with a machine or with others
  called_off,     // cancelled, put off, apologised for
  did_not_happen  // waited in vain, missed each other, did not get to it
};

// What a number of an address book rings.
enum class NumberKind { mobile, work, home, other, fax };

inline constexpr std::size_t kMergeReasons = 7;
// Why two addresses are one human's; what says most comes first.
enum class MergeReason {
  owner_said,           // whatever the rules say
  same_mailbox,         // one mailbox written differently: tags, dots, what Exchange makes of it
  same_name_in_house,   // one name at one house's domain
  broken_address,       // half of a "Last, First M." that became an address, at the house where only one fits
  same_name_and_login,  // one name, and what stands before the "@" too
  same_name,            // one full name that few bear
  same_handle           // one made-up name, or one login where somebody is written by nothing else
};

enum class FindingKind { email_only, gone_silent };
enum class OutcomeKind { scheduled, called, snoozed, dismissed, muted };
enum class Language { en, de };

// What the owner says of an address, and which question that answers (facts/decision.h).
enum class DecisionKind { is_person, is_machine, is_list, same_person, other_person };
enum class DecisionQuestion { kind, who };

std::string_view word(Channel value);
std::string_view word(Direction value);
std::string_view word(FolderUse value);
std::string_view word(Answer value);
std::string_view word(AttendeeKind value);
std::string_view word(AttendeeRole value);
std::string_view word(EventStatus value);
std::string_view word(PersonKind value);
std::string_view word(SenderKind value);
std::string_view word(JudgedBy value);
std::string_view word(Cue value);
std::string_view word(CueEvidence value);
std::string_view word(NumberKind value);
std::string_view word(MergeReason value);
std::string_view word(FindingKind value);
std::string_view word(OutcomeKind value);
std::string_view word(Language value);
std::string_view word(DecisionKind value);
std::string_view word(DecisionQuestion value);

// The value with that spelling; nothing when there is none. Defined for every enumeration above.
template <typename Word>
std::optional<Word> parse_word(std::string_view text);

}  // namespace draht
