// What one message shows of the kind of its sender: fields of its head, addresses, subject and text. A sign is
// evidence, not a verdict; identity/sender_kind.h weighs them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace draht {

enum class Sign : std::uint8_t {
  // The head says so.
  auto_replied,      // Auto-Submitted: auto-replied (RFC 3834)
  auto_generated,    // Auto-Submitted: anything else but "no"
  not_automatic,     // Auto-Submitted: no
  auto_reply_field,  // what answering programs wrote before RFC 3834, or still do
  delivery_report,   // multipart/report (RFC 3462), X-Failed-Recipients
  read_receipt,      // multipart/report with a disposition notification (RFC 8098)
  no_return_path,    // Return-Path: <>
  list_server,       // a list that people can write to: List-Post (RFC 2369) and what list programs write
  list_id,           // List-Id (RFC 2919)
  closed_list,       // List-Post: NO, or its name says that it only announces
  unsubscribe_field,
  one_click_unsubscribe,  // RFC 8058
  precedence_list,
  precedence_bulk,
  campaign_field,
  feedback_id,      // asks mailbox providers for figures on a campaign
  sending_service,  // came through a service for mass and system mail
  item_field,       // the system that sent it says which item it is about
  network_field,    // a network of people sent it: what somebody did there, or what there is to see
  calendar_message,
  human_program,  // written with a mail program for people
  system_program,
  bulk_program,
  script_sender,    // handed in on the server by a program
  server_made_id,   // the first server gave it its Message-ID: mail programs bring their own
  bounces_counted,  // errors go to an address made for this one recipient
  answer,           // In-Reply-To, References, "Re:"
  forward,          // "Fwd:", "WG:"
  // Addresses and names say so.
  no_reply_address,
  delivery_address,  // a mail server's own: mailer-daemon, postmaster
  bulk_address,
  notice_address,
  list_address,  // the sender's
  generated_address,
  mailing_domain,  // "news.", "mailing.", "em." in front of the domain
  team_name,       // the sender's name is a firm's, a team's, a system's
  firm_name,       // a house rather than a human
  service_name,    // "NAME via SERVICE"
  own_name,        // the sender's name and address are one human's
  to_list,         // a list or a whole group is among the recipients
  to_itself,       // sender and only recipient are the same
  to_nobody,       // no recipient named
  to_several,      // more than one, whom no automatic answer goes to
  to_many,
  // The subject says so.
  auto_reply_subject,    // says that it is one
  inner_answer_subject,  // "Absent Re: ...": a program put words before the subject that it answers
  absence_subject,
  bounce_subject,
  acknowledgement_subject,
  invitation_answer_subject,
  notice_subject,
  dated_subject,  // names a day in figures, as reports do
  issue_subject,  // a newsletter, and which number of it
  bulk_subject,
  list_tag,  // "[name]" in front
  // The text says so.
  auto_reply_text,  // says that it is an automatic answer
  absence_text,
  stand_in_text,  // who answers meanwhile, what becomes of the mail
  bounce_text,
  acknowledgement_text,
  thanks_for_mail,   // begins most automatic answers, and many others
  please_wait_text,  // somebody will answer, some time, under some number
  challenge_text,    // the mail is held until its sender confirms it
  automatic_text,
  notice_text,
  unsubscribe_text,
  unsubscribe_word,
  subscription_text,
  offer_text,
  outreach_text,  // an unasked offer in the form of a letter
  mass_greeting,
  group_greeting,
  greeting,
  named_greeting,  // and says whom
  closing,
  team_closing,  // signed by a team or an office
  first_person,
  question,
  quoted_text,
  passed_on,    // the original of an answer or a forward stands below
  impersonal,   // nobody greets, asks, says "I" or signs off
  only_fields,  // begins with lines like "Name: value"
  many_links,
  ruled_lines,  // lines of "=====" between sections
  figures,      // most lines are figures or "Name: value", and nobody speaks
  disclaimer,   // what a firm puts below the mail of its people
};
inline constexpr std::size_t kSigns = static_cast<std::size_t>(Sign::disclaimer) + 1;

// How the sign is called where it is shown as a reason: stable.
std::string_view word(Sign sign);
std::optional<Sign> parse_sign(std::string_view word);

class Signs {
 public:
  constexpr Signs() = default;
  constexpr Signs(std::initializer_list<Sign> signs) {
    for (const Sign sign : signs) add(sign);
  }

  constexpr void add(Sign sign) { half(sign) |= bit(sign); }
  constexpr void remove(Sign sign) { half(sign) &= ~bit(sign); }
  constexpr bool has(Sign sign) const { return (halves_[place(sign) / 64] & bit(sign)) != 0; }
  constexpr bool has_any(std::initializer_list<Sign> signs) const {
    for (const Sign sign : signs) {
      if (has(sign)) return true;
    }
    return false;
  }
  constexpr Signs& operator|=(const Signs& other) {
    halves_[0] |= other.halves_[0];
    halves_[1] |= other.halves_[1];
    return *this;
  }
  constexpr Signs& operator-=(const Signs& other) {
    halves_[0] &= ~other.halves_[0];
    halves_[1] &= ~other.halves_[1];
    return *this;
  }
  bool operator==(const Signs&) const = default;

 private:
  static constexpr std::size_t place(Sign sign) { return static_cast<std::size_t>(sign); }
  static constexpr std::uint64_t bit(Sign sign) { return std::uint64_t{1} << (place(sign) % 64); }
  constexpr std::uint64_t& half(Sign sign) { return halves_[place(sign) / 64]; }

  std::uint64_t halves_[2] = {0, 0};
};
static_assert(kSigns <= 128);

}  // namespace draht
