CREATE TABLE `readings` (
	`account` text NOT NULL,
	`professional` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`account`, `professional`, `day`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`professional`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`hash` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`lost` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`used_device` text,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_account` ON `recovery_codes` (`account`);--> statement-breakpoint
CREATE TABLE `shut_out_sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `transfers` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`account` text NOT NULL,
	`from_structure` text NOT NULL,
	`from_adviser` text NOT NULL,
	`until` integer,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_structure`) REFERENCES `structures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_adviser`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transfers_hash` ON `transfers` (`hash`);--> statement-breakpoint
CREATE INDEX `transfers_account` ON `transfers` (`account`);--> statement-breakpoint
CREATE TABLE `welcome_codes` (
	`professional` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`professional`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `accounts` ADD `last_contact` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `warned_at` integer;--> statement-breakpoint
ALTER TABLE `accounts` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `accounts` ADD `archive_reason` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `agreement_at` integer;--> statement-breakpoint
ALTER TABLE `accounts` ADD `agreement_by` text;--> statement-breakpoint
ALTER TABLE `device_sessions` ADD `seen_at` integer;--> statement-breakpoint
ALTER TABLE `device_sessions` ADD `label` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `invitations` ADD `label` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `invitations` ADD `agreement` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `professionals` ADD `role` text DEFAULT 'adviser' NOT NULL;--> statement-breakpoint
ALTER TABLE `professionals` ADD `left_at` integer;