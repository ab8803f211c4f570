ALTER TABLE `structures` ADD `tutor_keys` integer DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE `structures` ADD `hidden_modules` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `structures` ADD `sends_from` integer DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE `structures` ADD `sends_until` integer DEFAULT 19 NOT NULL;--> statement-breakpoint
ALTER TABLE `structures` ADD `hours` integer;--> statement-breakpoint
ALTER TABLE `structures` ADD `weekly_hours` integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE `structures` ADD `hour_scale` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `structures` ADD `phone` text DEFAULT '' NOT NULL;