#include "service/habit_views.h"

#include "threads/thread.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace draht {
namespace {

std::optional<protocol::ReplyTime> view_replies(const std::optional<ReplyTime>& time) {
  if (!time) return std::nullopt;
  return protocol::ReplyTime{time->replies, time->median_hours, time->slow_hours};
}

std::vector<protocol::ChannelUse> view_channel_uses(const std::vector<ChannelUse>& uses) {
  int all = 0;
  for (const ChannelUse& use : uses) all += use.contacts;
  std::vector<protocol::ChannelUse> views;
  for (const auto& [channel, direction, contacts] : uses)
    views.push_back({channel, direction, contacts, static_cast<double>(contacts) / all});
  return views;
}

std::vector<protocol::HourOfContact> view_hours(const HourCounts& hours) {
  std::vector<protocol::HourOfContact> views;
  for (std::size_t day = 0; day < hours.size(); ++day) {
    for (std::size_t hour = 0; hour < hours.at(day).size(); ++hour) {
      if (const int contacts = hours.at(day).at(hour); contacts > 0)
        views.push_back({static_cast<std::int64_t>(day) + 1, static_cast<std::int64_t>(hour), contacts});
    }
  }
  return views;
}

protocol::Thread view_thread(const Thread& thread, std::span<const RecentMail> oldest_first) {
  const RecentMail& first = oldest_first[thread.mails.front()];
  const RecentMail& last = oldest_first[thread.mails.back()];
  return {.subject = first.subject,
          .begun = first.at,
          .last = last.at,
          .last_direction = last.direction,
          .mails = static_cast<std::int64_t>(thread.mails.size()),
          .turns = thread.turns,
          .others = thread.most_others,
          .waiting_since = thread.waiting_since};
}

}  // namespace

protocol::Habits view_habits(const Habits& habits) {
  protocol::Habits view{.years = {},
                        .last_year = view_channel_uses(habits.last_year),
                        .owner_replies = view_replies(habits.replies.owner),
                        .person_replies = view_replies(habits.replies.person),
                        .gaps = {},
                        .one_to_one = habits.one_to_one,
                        .reached = view_hours(habits.reached)};
  for (const auto& [year, sent, received, talks] : habits.years) view.years.push_back({year, sent, received, talks});
  if (habits.gaps) view.gaps = {habits.gaps->median_days, habits.gaps->short_days, habits.gaps->long_days};
  return view;
}

std::vector<protocol::Thread> view_threads(std::span<const RecentMail> newest_first) {
  const std::vector<RecentMail> mails(newest_first.rbegin(), newest_first.rend());
  std::vector<Interaction> contacts;
  contacts.reserve(mails.size());
  for (const RecentMail& mail : mails)
    contacts.push_back({Channel::mail, mail.direction, mail.at, mail.weight, mail.thread, mail.others});
  std::vector<protocol::Thread> views;
  for (const Thread& thread : threads_of(contacts) | std::views::reverse | std::views::take(kMostThreadsShown))
    views.push_back(view_thread(thread, mails));
  return views;
}

}  // namespace draht
