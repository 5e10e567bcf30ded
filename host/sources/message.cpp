#include "sources/message.h"

#include "core/text.h"
#include "facts/subject.h"
#include "sources/address.h"
#include "sources/head_fields.h"
#include "sources/head_signs.h"
#include "sources/mail_text.h"

#include <string>
#include <utility>
#include <vector>

namespace draht {
namespace {

// Some programs write one To field for each recipient.
std::vector<Mailbox> mailboxes(const HeadFields& fields, std::string_view name) {
  std::string_view first;
  std::string joined;
  for (const HeadField& field : fields.all()) {
    if (field.name != name || field.value.empty()) continue;
    if (first.empty()) {
      first = field.value;
    } else {
      joined.append(joined.empty() ? first : "").append(", ").append(field.value);
    }
  }
  return parse_mailboxes(joined.empty() ? first : joined);
}

Mailbox sender(const HeadFields& fields) {
  Mailbox named;
  for (const std::string_view name : {"from", "sender", "reply-to"}) {
    const std::string_view value = fields.first_value(name);
    if (value.empty()) continue;
    Mailbox mailbox = parse_mailbox(value);
    if (!mailbox.address.empty()) {
      // The sender's name as written, although another field knows the address.
      if (mailbox.name.empty()) mailbox.name = named.name;
      return mailbox;
    }
    if (named.name.empty()) named = std::move(mailbox);
  }
  return named;
}

// When the message itself does not say: when the last server took it over ("...; Mon, 25 Jun 2001 13:48:13 -0700").
std::optional<Seconds> date(const HeadFields& fields) {
  for (const HeadField& field : fields.all()) {
    if (field.name != "date") continue;
    if (const auto moment = parse_mail_date(field.value)) return moment;
  }
  const std::string_view received = fields.first_value("received");
  const std::size_t semicolon = received.rfind(';');
  if (semicolon == std::string_view::npos) return std::nullopt;
  return parse_mail_date(received.substr(semicolon + 1));
}

std::string message_id(const HeadFields& fields) {
  std::string_view id = trim(fields.first_value("message-id"));
  if (const auto open = id.find('<'); open != std::string_view::npos) {
    id.remove_prefix(open + 1);
    id = id.substr(0, id.find('>'));
  }
  return one_line(to_utf8(id), kMaxIdBytes);
}

// What the message answers; Thunderbird's summaries keep the same.
std::string_view references(const HeadFields& fields) {
  const std::string_view value = fields.first_value("references");
  return value.empty() ? fields.first_value("in-reply-to") : value;
}

}  // namespace

std::optional<HeadWithSigns> read_head_with_signs(std::string_view bytes) {
  const HeadFields fields(bytes);
  HeadWithSigns head;
  MailRecord& mail = head.mail;
  mail.from = sender(fields);
  mail.to = mailboxes(fields, "to");
  mail.cc = mailboxes(fields, "cc");
  mail.bcc = mailboxes(fields, "bcc");
  const bool nobody =
      mail.from.address.empty() && mail.from.name.empty() && mail.to.empty() && mail.cc.empty() && mail.bcc.empty();
  if (nobody) return std::nullopt;
  mail.message_id = message_id(fields);
  mail.subject = subject_line(decode_words(fields.first_value("subject")));
  mail.thread = thread_key(references(fields), mail.subject);
  mail.date = date(fields);
  head.signs = head_signs(fields);
  mail.listed = is_listed(head.signs);
  mail.automatic = is_automatic(head.signs);
  return head;
}

std::optional<MailRecord> read_head(std::string_view bytes) {
  auto head = read_head_with_signs(bytes);
  if (!head) return std::nullopt;
  return std::move(head->mail);
}

}  // namespace draht
