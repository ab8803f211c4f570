CREATE TABLE `youth_group_members` (
	`youth_group` text NOT NULL,
	`account` text NOT NULL,
	PRIMARY KEY(`youth_group`, `account`),
	FOREIGN KEY (`youth_group`) REFERENCES `youth_groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `youth_group_members_account` ON `youth_group_members` (`account`);--> statement-breakpoint
CREATE TABLE `youth_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`structure` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`structure`) REFERENCES `structures`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `youth_groups_structure` ON `youth_groups` (`structure`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`professional` text NOT NULL,
	`words` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`professional`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notes_account` ON `notes` (`account`);--> statement-breakpoint
CREATE TABLE `postponed_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`professional` text NOT NULL,
	`words` text NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`professional`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `postponed_messages_due` ON `postponed_messages` (`due_at`);--> statement-breakpoint
CREATE INDEX `postponed_messages_account` ON `postponed_messages` (`account`);--> statement-breakpoint
-- Laid anew by hand: the state stays last, so that lists reading the standing never touch it.
CREATE TABLE `progress_laid_anew` (
	`account` text PRIMARY KEY NOT NULL,
	`fold` text NOT NULL,
	`keys` integer NOT NULL,
	`keys_by_module` text NOT NULL,
	`last_activity` integer,
	`standing` text DEFAULT '{}' NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `progress_laid_anew` (`account`, `fold`, `keys`, `keys_by_module`, `last_activity`, `state`)
SELECT `account`, `fold`, `keys`, `keys_by_module`, `last_activity`, `state` FROM `progress`;
--> statement-breakpoint
DROP TABLE `progress`;
--> statement-breakpoint
ALTER TABLE `progress_laid_anew` RENAME TO `progress`;
--> statement-breakpoint
CREATE INDEX `progress_fold` ON `progress` (`fold`);