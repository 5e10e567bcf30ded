// What the user chose.
#pragma once

#include "facts/words.h"

#include <string>
#include <vector>

namespace draht {

struct Settings {
  std::vector<std::string> owner;      // all own addresses and aliases, lower case
  std::vector<std::string> accounts;   // ids of the mail accounts that may be read
  std::vector<std::string> calendars;  // ids of the calendars that may be read
  std::string target_calendar;         // id of the calendar that gets the calls; may be empty
  std::string zone = "Europe/Berlin";  // IANA name
  Language language = Language::en;
  std::vector<int> work_days = {1, 2, 3, 4, 5};  // 1 = Monday
  int work_from_minute = 9 * 60;
  int work_to_minute = 17 * 60;
  int call_minutes = 15;
  int nudges_a_week = 5;
  bool read_address_books = true;  // false: what was kept of Thunderbird's address books is deleted
  bool keep_subjects = true;       // false: subjects are dropped on arrival and those kept before are deleted

  bool operator==(const Settings&) const = default;
};

}  // namespace draht
