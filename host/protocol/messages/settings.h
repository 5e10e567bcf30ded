// What the user has chosen.
#pragma once

#include "facts/settings.h"
#include "protocol/messages/nothing.h"

#include <string_view>

namespace draht::protocol {

struct Settings : draht::Settings {
  static void fields(auto& self, auto&& visit) {
    visit("owner", self.owner);
    visit("accounts", self.accounts);
    visit("calendars", self.calendars);
    visit("target_calendar", self.target_calendar);
    visit("zone", self.zone);
    visit("language", self.language);
    visit("work_days", self.work_days);
    visit("work_from_minute", self.work_from_minute);
    visit("work_to_minute", self.work_to_minute);
    visit("call_minutes", self.call_minutes);
    visit("nudges_a_week", self.nudges_a_week);
    visit("read_address_books", self.read_address_books);
    visit("keep_subjects", self.keep_subjects);
  }
};

struct SettingsReply {
  Settings settings;

  static void fields(auto& self, auto&& visit) { visit("settings", self.settings); }
};

struct SettingsGet : Nothing {
  static constexpr std::string_view kType = "settings.get";
  using Reply = SettingsReply;
};

struct SettingsPut {
  static constexpr std::string_view kType = "settings.put";
  Settings settings;

  static void fields(auto& self, auto&& visit) { visit("settings", self.settings); }

  using Reply = SettingsReply;
};

}  // namespace draht::protocol
