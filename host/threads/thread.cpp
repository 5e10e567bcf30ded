#include "threads/thread.h"

#include "core/groups.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace draht {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

bool is_mail(const Interaction& contact) { return contact.channel == Channel::mail; }
std::size_t side(const Interaction& mail) { return mail.direction == Direction::sent ? 0 : 1; }

class Linker {
 public:
  explicit Linker(std::span<const Interaction> contacts) : contacts_(contacts), groups_(contacts.size()) {
    for (const Interaction& contact : contacts) {
      if (is_mail(contact) && contact.thread.by == ThreadRoot::referred_to) writes_references_.at(side(contact)) = true;
    }
    link_roots();
    link_subjects();
  }

  std::size_t group(std::size_t mail) { return groups_.find(mail); }

 private:
  void link_roots() {
    std::vector<std::pair<std::uint32_t, std::size_t>> roots;
    roots.reserve(contacts_.size());
    for (std::size_t i = 0; i < contacts_.size(); ++i) {
      const std::uint32_t root = contacts_[i].thread.root;
      if (is_mail(contacts_[i]) && root != 0) roots.emplace_back(root, i);
    }
    std::ranges::sort(roots);
    for (std::size_t i = 1; i < roots.size(); ++i) {
      if (roots[i].first == roots[i - 1].first) groups_.join(roots[i].second, roots[i - 1].second);
    }
  }

  void link_subjects() {
    std::vector<std::pair<std::uint16_t, std::size_t>> subjects;
    subjects.reserve(contacts_.size());
    for (std::size_t i = 0; i < contacts_.size(); ++i) {
      const std::uint16_t subject = contacts_[i].thread.subject;
      if (is_mail(contacts_[i]) && subject != 0) subjects.emplace_back(subject, i);
    }
    std::ranges::sort(subjects);
    std::array<std::size_t, 2> last{kNone, kNone};  // of each side
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      const auto [subject, mail] = subjects[i];
      if (i > 0 && subject != subjects[i - 1].first) last = {kNone, kNone};
      const std::size_t before = last.at(1 - side(contacts_[mail]));
      if (before != kNone && goes_with(contacts_[mail], contacts_[before])) groups_.join(mail, before);
      last.at(side(contacts_[mail])) = mail;
    }
  }

  // What answers a mail whose own references nobody has seen may name an older root than that mail does.
  bool goes_with(const Interaction& mail, const Interaction& before) const {
    if (mail.at - before.at > kSubjectHolds) return false;
    if (mail.thread.by == ThreadRoot::referred_to) return before.thread.by == ThreadRoot::not_looked_up;
    return may_lack_references(mail);
  }

  bool may_lack_references(const Interaction& mail) const {
    if (mail.thread.by == ThreadRoot::own) return !writes_references_.at(side(mail));
    return mail.thread.by == ThreadRoot::not_looked_up;
  }

  std::span<const Interaction> contacts_;
  Groups groups_;
  std::array<bool, 2> writes_references_{};
};

void add(const Interaction& mail, std::size_t place, const Interaction* before, Thread& thread) {
  if (before != nullptr && before->direction != mail.direction) {
    ++thread.turns;
    thread.waiting_since.reset();
  }
  if (!thread.waiting_since && mail.weight >= kDirect) thread.waiting_since = mail.at;
  thread.most_others = std::max(thread.most_others, mail.others);
  thread.mails.push_back(place);
}

}  // namespace

std::vector<Thread> threads_of(std::span<const Interaction> contacts) {
  Linker linker(contacts);
  std::vector<std::size_t> thread_of(contacts.size(), kNone);  // by group
  std::vector<Thread> threads;
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    if (!is_mail(contacts[i])) continue;
    std::size_t& known = thread_of[linker.group(i)];
    if (known == kNone) {
      known = threads.size();
      threads.emplace_back();
    }
    Thread& thread = threads[known];
    add(contacts[i], i, thread.mails.empty() ? nullptr : &contacts[thread.mails.back()], thread);
  }
  std::ranges::sort(threads, {}, [](const Thread& thread) { return thread.mails.back(); });
  return threads;
}

}  // namespace draht
