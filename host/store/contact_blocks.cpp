#include "store/contact_blocks.h"

#include "store/packed_contacts.h"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace draht {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::int64_t kMonths = 4096;  // of one person
constexpr year_month kFirstMonth{std::chrono::year{1970}, std::chrono::January};

std::int64_t month_of(Seconds at) {
  const year_month_day date{std::chrono::floor<days>(at)};
  return (date.year() / date.month() - kFirstMonth).count();
}

Seconds start_of(std::int64_t month) {
  return sys_days{(kFirstMonth + std::chrono::months{month}) / std::chrono::day{1}};
}

std::int64_t block_id(AddressId person, std::int64_t month) { return person * kMonths + month; }

// Rows last, so that sums over contacts do not depend on the order in which mails arrived.
auto order(const KeptContact& contact) {
  return std::tuple(contact.at, contact.talk, contact.direction, contact.copied, contact.thread, contact.others,
                    contact.mail);
}

void unpack(std::int64_t id, std::string_view block, std::vector<KeptContact>& out) {
  unpack_contacts(id / kMonths, start_of(id % kMonths), start_of(id % kMonths + 1), block, out);
}

class BlockWriter {
 public:
  explicit BlockWriter(Connection& connection)
      : find_(connection.prepared("SELECT block FROM contact WHERE id = ?1")),
        write_(connection.prepared("INSERT INTO contact (id, block) VALUES (?1, ?2) "
                                   "ON CONFLICT (id) DO UPDATE SET block = excluded.block")),
        remove_(connection.prepared("DELETE FROM contact WHERE id = ?1")),
        last_(connection.integer("SELECT coalesce(max(id), 0) FROM contact")) {}

  // All changes belong to one block, and each block comes once.
  void change(std::int64_t id, std::span<const ContactChange> changes) {
    contacts_.clear();
    if (id <= last_) {
      if (find_.bind(id).step()) unpack(id, find_.view(0), contacts_);
      find_.reset();
    }
    for (const ContactChange& change : changes) {
      if (change.removed)
        take(change.contact);
      else
        contacts_.push_back(change.contact);
    }
    std::ranges::sort(contacts_, {}, order);
    if (contacts_.empty()) {
      remove_.bind(id).run();
    } else {
      const std::string block = pack_contacts(start_of(id % kMonths), contacts_);
      write_.bind(id, Blob{block}).run();
    }
  }

 private:
  void take(const KeptContact& contact) {
    const auto found = std::ranges::find(contacts_, contact);
    if (found != contacts_.end()) contacts_.erase(found);
  }

  Statement& find_;
  Statement& write_;
  Statement& remove_;
  std::int64_t last_;  // block when this began
  std::vector<KeptContact> contacts_;
};

// A mail to two addresses of one person is one contact, as direct as the more direct of both. Oldest first.
void make_one_of_each_mail(std::vector<KeptContact>& contacts) {
  std::ranges::sort(contacts, {}, [](const KeptContact& contact) {
    return std::tuple(contact.at, contact.mail, contact.talk, contact.copied, contact.person);
  });
  const auto is_same = [](const KeptContact& left, const KeptContact& right) {
    return std::tie(left.at, left.mail, left.talk) == std::tie(right.at, right.mail, right.talk);
  };
  auto end = contacts.begin();
  for (const KeptContact& contact : contacts) {
    if (end != contacts.begin() && is_same(*std::prev(end), contact))
      std::prev(end)->others = std::min(std::prev(end)->others, contact.others);
    else
      *end++ = contact;
  }
  contacts.erase(end, contacts.end());
  // The rows' numbers tell in which order mail was read, which nothing may depend on.
  std::ranges::stable_sort(contacts, {}, order);
}

using Wanted = bool (*)(const KeptContact&);

void add_newest(Connection& connection, AddressId person, Seconds until, std::size_t most, Wanted wanted,
                std::vector<KeptContact>& contacts) {
  Statement& blocks = connection.rows("SELECT id, block FROM contact WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC",
                                      block_id(person, 0), block_id(person, month_of(until)));
  std::vector<KeptContact> block;
  most += contacts.size();
  while (contacts.size() < most && blocks.step()) {
    block.clear();
    unpack(blocks.integer(0), blocks.view(1), block);
    std::ranges::reverse(block);
    std::ranges::copy_if(block, std::back_inserter(contacts),
                         [&](const KeptContact& contact) { return contact.at <= until && wanted(contact); });
  }
  blocks.reset();
}

std::vector<KeptContact> newest(Connection& connection, std::span<const AddressId> people, Seconds until,
                                std::size_t most, Wanted wanted) {
  std::vector<KeptContact> contacts;
  if (!fits_a_block(until)) return contacts;
  for (const AddressId person : people) add_newest(connection, person, until, most, wanted, contacts);
  if (people.size() > 1) {
    make_one_of_each_mail(contacts);
    std::ranges::reverse(contacts);
  }
  if (contacts.size() > most) contacts.resize(most);
  return contacts;
}

}  // namespace

Interaction interaction(const KeptContact& contact) {
  if (contact.talk) {
    return {
        .channel = *contact.talk, .direction = Direction::mutual, .at = contact.at, .weight = kDirect, .told = true};
  }
  return {Channel::mail,  contact.direction, contact.at, contact.copied ? kCopied : kDirect,
          contact.thread, contact.others};
}

bool fits_a_block(Seconds at) { return at >= Seconds{} && at <= last_of_blocks(); }

Seconds last_of_blocks() { return start_of(kMonths) - std::chrono::seconds{1}; }

void change_contacts(Connection& connection, std::vector<ContactChange> changes) {
  const auto id_of = [](const ContactChange& change) {
    return block_id(change.contact.person, month_of(change.contact.at));
  };
  std::vector<std::pair<std::int64_t, std::size_t>> by_block;
  by_block.reserve(changes.size());
  for (std::size_t i = 0; i < changes.size(); ++i) by_block.emplace_back(id_of(changes[i]), i);
  std::ranges::sort(by_block);
  BlockWriter writer(connection);
  std::vector<ContactChange> together;
  for (auto next = by_block.begin(); next != by_block.end();) {
    const std::int64_t id = next->first;
    together.clear();
    for (; next != by_block.end() && next->first == id; ++next) together.push_back(changes[next->second]);
    writer.change(id, together);
  }
}

std::vector<KeptContact> load_contacts(Connection& connection, std::span<const AddressId> people, Seconds from) {
  std::vector<KeptContact> contacts;
  for (const AddressId person : people) {
    Statement& blocks = connection.rows("SELECT id, block FROM contact WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
                                        block_id(person, month_of(from)), block_id(person, kMonths - 1));
    while (blocks.step()) unpack(blocks.integer(0), blocks.view(1), contacts);
  }
  if (people.size() > 1) make_one_of_each_mail(contacts);
  const auto first = std::ranges::lower_bound(contacts, from, {}, &KeptContact::at);
  contacts.erase(contacts.begin(), first);
  return contacts;
}

std::vector<KeptContact> newest_mail_contacts(Connection& connection, std::span<const AddressId> people, Seconds until,
                                              std::size_t most) {
  return newest(connection, people, until, most, [](const KeptContact& contact) { return !contact.talk; });
}

std::vector<KeptContact> newest_told_talks(Connection& connection, std::span<const AddressId> people, Seconds until,
                                           std::size_t most) {
  return newest(connection, people, until, most, [](const KeptContact& contact) { return contact.talk.has_value(); });
}

}  // namespace draht
