CREATE TABLE `measures` (
	`id` text PRIMARY KEY NOT NULL,
	`structure` text NOT NULL,
	`about` text NOT NULL,
	`pair` text,
	`measure` text NOT NULL,
	`reason` text NOT NULL,
	`taken_by` text NOT NULL,
	`taken_at` integer NOT NULL,
	`lifted_by` text,
	`lifted_at` integer,
	`lifted_reason` text,
	FOREIGN KEY (`structure`) REFERENCES `structures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`pair`) REFERENCES `pairs`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`taken_by`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `measures_structure` ON `measures` (`structure`);--> statement-breakpoint
CREATE INDEX `measures_about` ON `measures` (`about`);--> statement-breakpoint
CREATE TABLE `pair_messages` (
	`pair` text NOT NULL,
	`id` text NOT NULL,
	`sender` text NOT NULL,
	`words` text NOT NULL,
	`thanks` integer DEFAULT 0 NOT NULL,
	`received_at` integer NOT NULL,
	`state` text NOT NULL,
	`found` text DEFAULT '[]' NOT NULL,
	`judged_by` text,
	`judged_at` integer,
	PRIMARY KEY(`pair`, `id`),
	FOREIGN KEY (`pair`) REFERENCES `pairs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `pair_messages_received` ON `pair_messages` (`pair`,`received_at`);--> statement-breakpoint
CREATE TABLE `pair_readings` (
	`pair` text NOT NULL,
	`professional` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`pair`, `professional`, `day`),
	FOREIGN KEY (`pair`) REFERENCES `pairs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`professional`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pair_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`structure` text NOT NULL,
	`pair` text,
	`about` text,
	`role` text NOT NULL,
	`why` text NOT NULL,
	`words` text,
	`message` text,
	`snapshot` text NOT NULL,
	`reported_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	`closed_reason` text,
	FOREIGN KEY (`structure`) REFERENCES `structures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pair`) REFERENCES `pairs`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`about`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`closed_by`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pair_reports_structure` ON `pair_reports` (`structure`);--> statement-breakpoint
CREATE INDEX `pair_reports_pair` ON `pair_reports` (`pair`);--> statement-breakpoint
CREATE TABLE `pairs` (
	`id` text PRIMARY KEY NOT NULL,
	`structure` text NOT NULL,
	`tutor` text NOT NULL,
	`mentee` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`needs_approval` integer DEFAULT 0 NOT NULL,
	`approval_reason` text,
	`approved_by` text,
	`approved_at` integer,
	`waited` integer,
	`tutor_accepted_at` integer,
	`mentee_accepted_at` integer,
	`frozen_at` integer,
	`ended_at` integer,
	`ended_why` text,
	`ended_reason` text,
	`forgotten_at` integer,
	FOREIGN KEY (`structure`) REFERENCES `structures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tutor`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mentee`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pairs_structure` ON `pairs` (`structure`);--> statement-breakpoint
CREATE INDEX `pairs_tutor` ON `pairs` (`tutor`);--> statement-breakpoint
CREATE INDEX `pairs_mentee` ON `pairs` (`mentee`);--> statement-breakpoint
CREATE TABLE `tutoring_people` (
	`account` text PRIMARY KEY NOT NULL,
	`band` text,
	`band_by` text,
	`charter_words` text,
	`charter_at` integer,
	`judged` text,
	`judged_at` integer,
	`judged_by` text,
	`turned` text DEFAULT 'active' NOT NULL,
	`wanted_at` integer,
	`wanted_lesson` text,
	`wanted_words` text,
	`suspended_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
